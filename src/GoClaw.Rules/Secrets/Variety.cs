using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Whether characters could have come from a generator at all, or were typed to fill the space.</summary>
static class Variety
{
    /// <summary>Words that no generator writes; of six letters and more, so that chance does not write them either.</summary>
    static readonly string[] Markers = ["example", "placeholder", "redacted", "changeme", "replaceme", "yourtoken", "yourapikey", "yourkey", "insertyour", "dummykey", "fakekey", "notarealkey"];

    /// <summary>
    /// Whether the variable part of a key is filler: few different characters (<c>xxxx</c>, <c>0000</c>), a count or an alphabet
    /// (<c>1234567890abcdef</c>), a short piece repeated, or the word EXAMPLE.
    /// </summary>
    public static bool IsPlaceholder(string text, TextSpan span) => IsLow(text, span) || HasMarker(text, span);

    public static bool IsLow(string text, TextSpan span)
    {
        int length = span.Length;
        return length < 2 || Distinct(text, span) < Math.Min(7, (length + 1) / 2) || CountsUp(text, span) || Repeats(text, span);
    }

    static int Distinct(string text, TextSpan span)
    {
        ulong low = 0;
        ulong high = 0;
        int others = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            char c = text[i];
            if (c < 64)
                low |= 1UL << c;
            else if (c < 128)
                high |= 1UL << (c - 64);
            else
                others++;
        }

        return Bits(low) + Bits(high) + others;
    }

    static int Bits(ulong set)
    {
        int count = 0;
        for (; set != 0; set &= set - 1)
            count++;
        return count;
    }

    /// <summary>Four of five steps go to the same or the next character.</summary>
    static bool CountsUp(string text, TextSpan span)
    {
        int steps = 0;
        for (int i = span.Start + 1; i < span.End; i++)
        {
            if (text[i] - text[i - 1] is 0 or 1)
                steps++;
        }

        return steps * 5 >= (span.Length - 1) * 4;
    }

    /// <summary>A piece repeated from end to end; only the first 128 characters are looked at.</summary>
    static bool Repeats(string text, TextSpan span)
    {
        int length = Math.Min(span.Length, 128);
        for (int period = 1; period <= length / 2; period++)
        {
            int i = period;
            while (i < length && text[span.Start + i] == text[span.Start + i - period])
                i++;
            if (i == length)
                return true;
        }

        return false;
    }

    static bool HasMarker(string text, TextSpan span)
    {
        // Typed words are joined by hyphens and underscores.
        char[] letters = new char[span.Length];
        int count = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('-' or '_'))
                letters[count++] = Ascii.ToLower(text[i]);
        }

        string word = new(letters, 0, count);
        return Array.Exists(Markers, marker => word.Contains(marker));
    }
}
