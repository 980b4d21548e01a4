using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Decides how far the value of a secret reaches; every method returns the offset behind what it has read.</summary>
readonly struct ValueReader
{
    readonly string text;
    readonly List<TextSpan> found;

    public ValueReader(string text, List<TextSpan> found)
    {
        this.text = text;
        this.found = found;
    }

    public int Read(int name, int at)
    {
        at = Ascii.SkipBlanks(text, at, text.Length);
        if (at == text.Length)
            return at;
        if (Ascii.IsLineBreak(text[at]))
            return ReadNextLine(at);
        if (text[at] is '|' or '>' && IsBlockStart(at))
            return ReadBlock(name, at);
        if (text[at] == '[')
            return ReadArray(at + 1);
        if (text[at] == '{' && !Ascii.StandsAt(text, at, text.Length, "{{"))
            return at + 1;
        int quote = QuoteAt(at);
        return quote >= 0 ? ReadString(quote) : ReadLine(at);
    }

    /// <summary>Offset of the opening quote, after what languages write before it: <c>@"</c>, <c>$"</c>, <c>b'</c>, <c>\"</c>; or -1.</summary>
    int QuoteAt(int at)
    {
        for (int i = at; i < text.Length && i < at + 3; i++)
        {
            if (Ascii.IsQuote(text[i]))
                return i;
            if (text[i] is not ('@' or '$' or '\\' or 'b' or 'r' or 'f' or 'u' or 'L'))
                return -1;
        }

        return -1;
    }

    int ReadString(int open)
    {
        char quote = text[open];
        string three = new(quote, 3);
        if (Ascii.StandsAt(text, open, text.Length, three))
        {
            int last = text.IndexOf(three, open + 3, StringComparison.Ordinal);
            return last < 0 ? HideLine(open + 3) : Hide(open + 3, last) + 3;
        }

        bool escaped = open > 0 && text[open - 1] == '\\';
        int close = Close(open, escaped);
        if (close < text.Length && text[close] == quote && IsWellClosed(close + 1))
        {
            TextSpan content = TextSpan.FromBounds(open + 1, escaped ? Math.Max(open + 1, close - 1) : close);
            if (Redaction.IsLiteral(text, content))
                found.Add(content);
            return close + 1;
        }

        Hide(open + 1, close);
        return HideLine(close);
    }

    /// <summary>The closing quote, or the end of the line. A backslash before a line break continues the string on the next line.</summary>
    int Close(int open, bool escaped)
    {
        int i = open + 1;
        while (i < text.Length && !Ascii.IsLineBreak(text[i]))
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                if (escaped && text[i + 1] == text[open])
                    return i + 1;
                bool crlf = text[i + 1] == '\r' && i + 2 < text.Length && text[i + 2] == '\n';
                i += crlf ? 3 : 2;
            }
            else if (text[i] == text[open] && !escaped)
            {
                // A doubled quote stands for itself.
                if (i == open + 1 || i + 1 >= text.Length || text[i + 1] != text[open])
                    return i;
                i += 2;
            }
            else
            {
                i++;
            }
        }

        return Math.Min(i, text.Length);
    }

    /// <summary>What follows ends the value: the line, a bracket, a comma, a comment, the next attribute.</summary>
    bool IsWellClosed(int at)
    {
        int next = Ascii.SkipBlanks(text, at, text.Length);
        if (next == text.Length || Ascii.IsLineBreak(text[next]) || text[next] is ',' or '}' or ']' or ')' or ';' or '#' or '>')
            return true;
        if (text[next] == '/' && next + 1 < text.Length && text[next + 1] is '/' or '*' or '>')
            return true;
        int word = next;
        while (word < text.Length && (Ascii.IsWord(text[word]) || text[word] == '-'))
            word++;
        return next > at && word > next && word < text.Length && text[word] == '=';
    }

    int ReadArray(int at)
    {
        while (at < text.Length && text[at] != ']')
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n' or '\f' or ',')
                at++;
            else if (Ascii.IsQuote(text[at]))
                at = ReadString(at);
            else if (text[at] is '{' or '}' or ':' or '[' or '=')
                return at;
            else
                at = ReadElement(at);
        }

        return at;
    }

    int ReadElement(int at)
    {
        int end = at;
        while (end < text.Length && text[end] is not (',' or ']' or '[' or '{' or ':' or '=') && !Ascii.IsQuote(text[end]) && !Ascii.IsLineBreak(text[end]))
            end++;
        if (end == text.Length || text[end] is ',' or ']' || Ascii.IsLineBreak(text[end]))
            return IsPlain(at, end) ? end : Hide(at, end);
        // No element of an array: hide the line, but go on searching in it. Once is enough for a line.
        if (found.Count == 0 || found[found.Count - 1].End <= at)
            Hide(at, LineEnd(at));
        return end;
    }

    int ReadLine(int at)
    {
        // A number, true, false or null, alone or before others of the line: "token": 5, "x": 6
        int token = at;
        while (token < text.Length && token - at < 10 && (Ascii.IsLetterOrDigit(text[token]) || text[token] is '.' or '-' or '+'))
            token++;
        if (IsPlain(at, token) && IsWellClosed(token))
            return token;
        int end = LineEnd(at);
        return Redaction.IsLiteral(text, TextSpan.FromBounds(at, Trim(at, end))) ? HideLine(at) : end;
    }

    /// <summary>A value on the line after its key: a string of JSON, or one word of YAML.</summary>
    int ReadNextLine(int at)
    {
        int next = at;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\n')
            next++;
        if (next == text.Length || text[next] is '{' or '[' or '}' or ']' or '#' or '/')
            return next;
        if (Ascii.IsQuote(text[next]))
            return LooksLikeKey(next) ? next : ReadString(next);
        return LooksLikeKey(next) || text[next] == '-' ? next : ReadLine(next);
    }

    bool LooksLikeKey(int at)
    {
        int end = LineEnd(at);
        int i = Ascii.IsQuote(text[at]) ? at + 1 : at;
        while (i < end && (Ascii.IsWord(text[i]) || text[i] is '-' or '.'))
            i++;
        if (i < end && Ascii.IsQuote(text[i]))
            i++;
        i = Ascii.SkipBlanks(text, i, end);
        return i < end && text[i] is ':' or '=';
    }

    bool IsBlockStart(int at)
    {
        int i = at + 1;
        while (i < text.Length && (Ascii.IsDigit(text[i]) || text[i] is '-' or '+'))
            i++;
        i = Ascii.SkipBlanks(text, i, text.Length);
        return i == text.Length || Ascii.IsLineBreak(text[i]) || text[i] == '#';
    }

    /// <summary>The lines of a YAML block are those indented deeper than its key.</summary>
    int ReadBlock(int name, int at)
    {
        int indent = Indent(name);
        int line = NextLine(LineEnd(at));
        while (line < text.Length)
        {
            int first = Ascii.SkipBlanks(text, line, text.Length);
            bool blank = first == text.Length || Ascii.IsLineBreak(text[first]);
            if (!blank && first - line <= indent)
                return line;
            line = NextLine(HideLine(first));
        }

        return line;
    }

    int Indent(int name)
    {
        int start = name;
        while (start > 0 && !Ascii.IsLineBreak(text[start - 1]))
            start--;
        return Ascii.SkipBlanks(text, start, name) - start;
    }

    /// <summary>A number short enough not to be a password, true, false or null.</summary>
    bool IsPlain(int start, int end)
    {
        if (end - start is 0 or > 8)
            return end == start;
        string word = text.Substring(start, end - start);
        if (word is "true" or "false" or "null" or "True" or "False" or "None" or "yes" or "no")
            return true;
        int digits = word.Count(Ascii.IsDigit);
        return digits is > 0 and <= 6 && digits + (word[0] is '-' or '+' ? 1 : 0) + (word.Contains('.') ? 1 : 0) == word.Length;
    }

    /// <summary>Without the comma, semicolon or comment that ends a line.</summary>
    int Trim(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (Ascii.IsBlank(text[i - 1]) && (text[i] == '#' || Ascii.StandsAt(text, i, end, "//")))
                end = i;
        }

        while (end > start && (Ascii.IsBlank(text[end - 1]) || text[end - 1] is ',' or ';'))
            end--;
        return end;
    }

    int LineEnd(int at)
    {
        while (at < text.Length && !Ascii.IsLineBreak(text[at]))
            at++;
        return at;
    }

    int NextLine(int lineEnd)
    {
        if (lineEnd < text.Length && text[lineEnd] == '\r')
            lineEnd++;
        if (lineEnd < text.Length && text[lineEnd] == '\n')
            lineEnd++;
        return lineEnd;
    }

    /// <summary>The rest of a line, and what hangs on it: lines after a backslash, a raw string that begins in it.</summary>
    int HideLine(int at)
    {
        int end = LineEnd(at);
        while (end > at && end < text.Length && text[end - 1] == '\\')
            end = LineEnd(NextLine(end));
        return Hide(at, RawStringEnd(at, end, "\"\"\"") is int raw && raw > end ? raw : RawStringEnd(at, end, "'''"));
    }

    /// <summary>End of a raw string that begins before an offset and ends behind it, or that offset.</summary>
    int RawStringEnd(int at, int end, string quotes)
    {
        while (at < end)
        {
            int open = text.IndexOf(quotes, at, end - at, StringComparison.Ordinal);
            if (open < 0)
                return end;
            int close = text.IndexOf(quotes, open + 3, StringComparison.Ordinal);
            if (close < 0)
                return end;
            at = close + 3;
        }

        return Math.Max(at, end);
    }

    int Hide(int start, int end)
    {
        if (end > start)
            found.Add(TextSpan.FromBounds(start, end));
        return end;
    }
}
