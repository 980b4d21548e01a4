using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Finds the PEM form of a private key, also with escaped or missing line ends and without its last line.</summary>
static class PrivateKeyBlock
{
    public const string Begin = "-----BEGIN ";
    const string Dashes = "-----";

    /// <summary>Fewer characters of base64 than this hold no key.</summary>
    const int ShortestBody = 40;

    /// <summary>End of the block that starts at an offset, or -1. A body ends at the next dashes, so that all blocks of a text cost one pass.</summary>
    public static int Match(string text, int start, TextSpan range)
    {
        if (!Ascii.StandsAt(text, start, range.End, Begin))
            return -1;
        int at = start + Begin.Length;
        int limit = Math.Min(range.End, at + 40);
        while (at < limit && (Ascii.IsUpper(text[at]) || Ascii.IsDigit(text[at]) || text[at] == ' '))
            at++;
        bool isPrivate = EndsWith(text, start, at, "PRIVATE KEY") || EndsWith(text, start, at, "PRIVATE KEY BLOCK");
        if (!isPrivate || !Ascii.StandsAt(text, at, range.End, Dashes))
            return -1;

        int body = at + Dashes.Length;
        int end = body;
        while (end < range.End && IsBody(text[end]))
            end++;
        return IsKey(text, body, end) ? Close(text, end, range.End) : -1;
    }

    static bool EndsWith(string text, int start, int at, string word) => at - word.Length > start && Ascii.StandsAt(text, at - word.Length, at, word);

    /// <summary>Base64, line ends, escapes, quotes and plus signs of split literals, and the headers of old encrypted keys.</summary>
    static bool IsBody(char c) => Ascii.IsLetterOrDigit(c) || c is '+' or '/' or '=' or '\\' or '"' or '\'' or ':' or ',' or ' ' or '\t' or '\r' or '\n';

    static bool IsKey(string text, int start, int end)
    {
        char[] body = new char[96];
        int count = 0;
        for (int i = start; i < end && count < body.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (Ascii.IsLetterOrDigit(text[i]))
                body[count++] = text[i];
        }

        return count >= ShortestBody && !Variety.IsPlaceholder(new string(body), new TextSpan(0, count));
    }

    static int Close(string text, int end, int rangeEnd)
    {
        if (!Ascii.StandsAt(text, end, rangeEnd, "-----END "))
        {
            while (text[end - 1] is ' ' or '\t' or '\r' or '\n' or '"' or '\'' or ',')
                end--;
            return end;
        }

        int at = end + Dashes.Length;
        int limit = Math.Min(rangeEnd, at + 60);
        while (at < limit && text[at] != '-')
            at++;
        while (at < limit && text[at] == '-')
            at++;
        return at;
    }
}
