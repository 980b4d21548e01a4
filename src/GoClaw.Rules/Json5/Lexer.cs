using System.Runtime.CompilerServices;

namespace GoClaw.Rules.Json5;

/// <summary>
/// Cuts a text into tokens as the gateway's parser (titanous/json5 v1.0.0) would. Its quirk: inside a block comment the first '*' followed,
/// anywhere later, by a '/' ends the comment. <c>/* a * b / c */</c> therefore ends before the <c>c</c>. Where that is certain to break the
/// file, the whole comment becomes one <see cref="TokenKind.BrokenComment"/>, so that its rest is not read as garbage; where it happens
/// to work out (the rest stands inside a string or a further comment), the gateway's reading is followed.
/// </summary>
sealed class Lexer(string text)
{
    const int LongestLook = 200;

    // Each look-ahead only moves forward, so that many openings without an end stay linear.
    int commentEnd = -1;
    int toleratedEnd = -1;
    int doubleQuote = -1;
    int singleQuote = -1;

    public int Position { get; private set; }

    /// <summary>The last token is a text in which nothing is escaped and nothing can be wrong.</summary>
    public bool IsPlain { get; private set; }

    public Token Next()
    {
        int start = Position;
        if (start >= text.Length)
            return new Token(TokenKind.EndOfFile, text.Length);
        TokenKind kind = Scan(start, lookAhead: false, out int end);
        Position = end;
        return new Token(kind, start);
    }

    /// <summary>Most tokens are punctuation and white space, told at a glance.</summary>
    TokenKind Scan(int start, bool lookAhead, out int end)
    {
        TokenKind kind = KindOf(text[start]);
        end = start + 1;
        if (kind == TokenKind.WhiteSpace)
            end = WhiteEnd(text, end);
        else if (kind > TokenKind.Comma)
            kind = ScanOther(start, lookAhead, out end);
        return kind;
    }

    TokenKind ScanOther(int start, bool lookAhead, out int end)
    {
        end = start + 1;
        char c = text[start];
        switch (c)
        {
            case '"' or '\'':
                int plain = PlainEnd(text, end, c);
                IsPlain = plain >= 0;
                end = IsPlain ? plain : StringEnd(start);
                return TokenKind.String;
            case '#':
                end = LineEnd(start);
                return TokenKind.HashComment;
            case '/':
                return Slash(start, lookAhead, out end);
        }

        if (IsForeignSpace(c))
        {
            while (end < text.Length && IsForeignSpace(text[end]))
                end++;
            return TokenKind.ForeignSpace;
        }

        while (end < text.Length && IsWordPart(text[end]))
            end++;
        return TokenKind.Word;
    }

    /// <summary>The kind of a token that starts with punctuation or white space; a word for all others.</summary>
    static TokenKind KindOf(char c) => c < Kinds.Length ? Kinds[c] : TokenKind.Word;

    static readonly TokenKind[] Kinds =
    [
        .. Enumerable.Range(0, 128).Select(c => (char)c switch
        {
            '{' => TokenKind.OpenBrace,
            '}' => TokenKind.CloseBrace,
            '[' => TokenKind.OpenBracket,
            ']' => TokenKind.CloseBracket,
            ':' => TokenKind.Colon,
            ',' => TokenKind.Comma,
            _ => IsWhiteSpace((char)c) ? TokenKind.WhiteSpace : TokenKind.Word,
        }),
    ];

    static int WhiteEnd(string text, int start)
    {
        int end = start;
        while ((uint)end < (uint)text.Length && IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    /// <summary>The end of a text without a backslash or control character; -1 where there is one of them, or no end.</summary>
    static int PlainEnd(string text, int start, char quote)
    {
        // Unsigned, so that the compiler leaves out a check of its own.
        for (int i = start; (uint)i < (uint)text.Length; i++)
        {
            char c = text[i];
            // Most characters are letters, which stand above all that matters here.
            if (c > '\\')
                continue;
            if (c == quote)
                return i + 1;
            if (c is < ' ' or '\\')
                return -1;
        }

        return -1;
    }

    TokenKind Slash(int start, bool lookAhead, out int end)
    {
        char next = start + 1 < text.Length ? text[start + 1] : '\0';
        if (next == '/')
        {
            end = LineEnd(start);
            return TokenKind.LineComment;
        }

        if (next != '*')
        {
            end = start + 1;
            return TokenKind.LoneSlash;
        }

        int star = text.IndexOf('*', start + 2);
        int slash = star < 0 ? -1 : text.IndexOf('/', star + 1);
        if (slash < 0)
        {
            end = text.Length;
            return TokenKind.BlockComment;
        }

        end = slash + 1;
        if (text[slash - 1] == '*' || lookAhead)
            return TokenKind.BlockComment;

        int meant = CommentEnd(start + 2);
        if (meant < 0 || meant == toleratedEnd || !BreaksBefore(end, meant))
            return TokenKind.BlockComment;
        end = meant;
        return TokenKind.BrokenComment;
    }

    /// <summary>Where a comment ends that is read as its author meant it; -1: nowhere.</summary>
    int CommentEnd(int from)
    {
        if (commentEnd < from && commentEnd != int.MaxValue)
        {
            int found = text.IndexOf("*/", from, StringComparison.Ordinal);
            commentEnd = found < 0 ? int.MaxValue : found + 2;
        }

        return commentEnd == int.MaxValue ? -1 : commentEnd;
    }

    /// <summary>Whether the star of the meant end would stand in the open, where no star can be right, or in a text without an end.</summary>
    bool BreaksBefore(int from, int meant)
    {
        int star = meant - 2;
        int start = from;
        int position = from;
        TokenKind kind = TokenKind.WhiteSpace;
        while (position <= star)
        {
            start = position;
            kind = Scan(position, lookAhead: true, out position);
        }

        // A text that goes on for long is left to the gateway's reading, which reads it only once.
        if (kind == TokenKind.Word || (kind == TokenKind.String && position - star < LongestLook && !Json5String.IsClosed(text, start, position)))
            return true;
        toleratedEnd = meant;
        return false;
    }

    int LineEnd(int start)
    {
        int end = text.IndexOfAny(['\n', '\r'], start);
        return end < 0 ? text.Length : end;
    }

    /// <summary>
    /// The end of a string. A raw line break inside is an error to the gateway; it is taken for part of the string when the quote that
    /// follows closes it plausibly, and for a forgotten quote otherwise, so that the next lines are still read.
    /// </summary>
    int StringEnd(int start)
    {
        char quote = text[start];
        int i = start + 1;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == quote)
                return i + 1;
            if (c == '\\')
            {
                bool pair = i + 2 < text.Length && text[i + 1] == '\r' && text[i + 2] == '\n';
                i += pair ? 3 : 2;
                continue;
            }

            if (c is '\n' or '\r' && !ClosesPlausibly(i, quote))
                return WithoutTail(start, i);
            i++;
        }

        return text.Length;
    }

    /// <summary>What ends the line of a forgotten quote was hardly meant as text: <c>"token: [</c>.</summary>
    int WithoutTail(int start, int end)
    {
        while (end > start + 1 && (IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ':' or '[' or ']' or '{' or '}'))
            end--;
        return end;
    }

    bool ClosesPlausibly(int from, char quote)
    {
        ref int known = ref quote == '"' ? ref doubleQuote : ref singleQuote;
        if (known < from && known != int.MaxValue)
        {
            int found = text.IndexOf(quote, from);
            known = found < 0 ? int.MaxValue : found;
        }

        if (known == int.MaxValue || text[known - 1] == '\\')
            return false;
        for (int i = known + 1; i < text.Length && i - known < 64; i++)
        {
            if (!IsWhiteSpace(text[i]))
                return text[i] is ',' or '}' or ']' && OpensLine(known);
        }

        return known + 1 >= text.Length;
    }

    /// <summary>A quote that is the first of its line, or stands behind a colon, opens a string rather than closing one.</summary>
    bool OpensLine(int quote)
    {
        int i = quote - 1;
        while (i >= 0 && text[i] is ' ' or '\t')
            i--;
        return i < 0 || text[i] is not ('\n' or '\r' or ':' or ',' or '[' or '{');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsWhiteSpace(char c) => c <= ' ' && c is ' ' or '\t' or '\r' or '\n' or '\f';

    static bool IsForeignSpace(char c) =>
        (c > '\x7F' || c == '\v') && c is '\v' or '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200D') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u2060'
            or '\u3000' or '\uFEFF';

    static bool IsWordPart(char c) => c < WordParts.Length ? WordParts[c] : !IsForeignSpace(c);

    static readonly bool[] WordParts =
    [
        .. Enumerable.Range(0, 128).Select(c => (char)c is not ('{' or '}' or '[' or ']' or ':' or ',' or '"' or '\'' or '/' or '\v') && !IsWhiteSpace((char)c)),
    ];
}
