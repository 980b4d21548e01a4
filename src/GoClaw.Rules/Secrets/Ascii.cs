using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Character tests without culture: credentials are ASCII, whatever surrounds them.</summary>
static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLetter(char c) => IsLower(c) || IsUpper(c);

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static int HexValue(char c) => IsDigit(c) ? c - '0' : ToLower(c) - 'a' + 10;

    /// <summary>What may stand in an identifier.</summary>
    public static bool IsWord(char c) => IsLetterOrDigit(c) || c == '_';

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    public static bool IsQuote(char c) => c is '"' or '\'' or '`';

    public static char ToLower(char c) => IsUpper(c) ? (char)(c | 0x20) : c;

    public static string ToLower(string text)
    {
        char[] lower = text.ToCharArray();
        for (int i = 0; i < lower.Length; i++)
            lower[i] = ToLower(lower[i]);
        return new string(lower);
    }

    /// <summary>Whether a text stands at an offset, wholly before <paramref name="end"/>.</summary>
    public static bool StandsAt(string text, int at, int end, string word) =>
        at >= 0 && word.Length <= end - at && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    /// <summary>As <see cref="StandsAt"/>, without regard to the case of ASCII letters; <paramref name="word"/> is lower case.</summary>
    public static bool StandsAtAnyCase(string text, int at, int end, string word)
    {
        if (at < 0 || word.Length > end - at)
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (ToLower(text[at + i]) != word[i])
                return false;
        }

        return true;
    }

    /// <summary>As <see cref="StandsAtAnyCase"/>, with nothing behind it.</summary>
    public static bool IsAnyCase(string text, TextSpan span, string word) => span.Length == word.Length && StandsAtAnyCase(text, span.Start, span.End, word);

    public static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>The part of a range that lies inside the text; callers need not check what they pass.</summary>
    public static TextSpan Clamp(string text, TextSpan range)
    {
        int start = Math.Max(0, Math.Min(range.Start, text.Length));
        long end = Math.Max(start, Math.Min((long)range.Start + range.Length, text.Length));
        return TextSpan.FromBounds(start, (int)end);
    }
}
