namespace GoClaw.Rules.Secrets;

/// <summary>What stands between a name and its value.</summary>
static class Separator
{
    /// <summary>Offset after the separator that follows a name, or -1.</summary>
    public static int After(string text, int start, int end)
    {
        int at = end;
        bool quoted = false;
        if (at < text.Length && text[at] == '\\')
            at++;
        if (at < text.Length && Ascii.IsQuote(text[at]))
        {
            quoted = true;
            at++;
        }
        else
        {
            at = end;
        }

        if (at < text.Length && quoted && text[at] == ']')
            at++;
        at = SkipFiller(text, at, quoted);
        if (at >= text.Length)
            return -1;
        switch (text[at])
        {
            case ':':
                bool other = at + 1 < text.Length && (text[at + 1] == ':' || Ascii.StandsAt(text, at, text.Length, "://"));
                return other ? -1 : SkipSigns(text, at + 1);
            case '=':
                return SkipSigns(text, at + 1);
            case '!' or '?' or '+' when Assigns(text, at):
                return SkipSigns(text, at + 1);
            case ',' when quoted && (IsOption(text, start) || IsArgument(text, start)):
                return at + 1;
            case '>' when at == end && start > 0 && text[start - 1] == '<':
                return at + 1;
        }

        // "--token abc", "ENV TOKEN abc"
        bool spaced = at > end && !quoted && text[at] != '-' && !Ascii.IsLineBreak(text[at]);
        return spaced && (IsOption(text, start) || Ascii.StandsAt(text, start - 4, text.Length, "ENV ")) ? at : -1;
    }

    /// <summary>Blanks; after a quoted name also line breaks and a comment, as JSON5 allows.</summary>
    static int SkipFiller(string text, int at, bool quoted)
    {
        while (at < text.Length && (Ascii.IsBlank(text[at]) || (quoted && (Ascii.IsLineBreak(text[at]) || text[at] == '\f'))))
            at++;
        if (!Ascii.StandsAt(text, at, text.Length, "/*"))
            return at;
        // What is skipped is not searched: a comment with names and values of its own is none of ours.
        int close = at + 2;
        while (close < text.Length && close - at < 200 && !Ascii.IsLineBreak(text[close]) && !Ascii.IsQuote(text[close]) && text[close] is not (':' or '=' or '*'))
            close++;
        return Ascii.StandsAt(text, close, text.Length, "*/") ? Ascii.SkipBlanks(text, close + 2, text.Length) : at;
    }

    static int SkipSigns(string text, int at)
    {
        while (at < text.Length && text[at] is '=' or '>')
        {
            // "token: > " begins a YAML block.
            if (text[at] == '>' && text[at - 1] != '=')
                break;
            at++;
        }

        return at;
    }

    /// <summary>!=, ?=, ??=, +=</summary>
    static bool Assigns(string text, int at)
    {
        int next = at + 1;
        if (next < text.Length && text[next] == '?')
            next++;
        return next < text.Length && text[next] == '=';
    }

    static bool IsOption(string text, int start) => start >= 2 && text[start - 1] == '-' && text[start - 2] == '-';

    /// <summary>The first thing in a call or an initializer: ("token", "..."), { "token", "..." }.</summary>
    static bool IsArgument(string text, int start)
    {
        int at = start - 1;
        while (at >= 0 && start - at < 12 && (Ascii.IsQuote(text[at]) || text[at] is '\\' or ' ' or '@' or '$'))
            at--;
        return at >= 0 && text[at] is '(' or '{';
    }
}
