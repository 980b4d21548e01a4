namespace GoClaw.Rules.Secrets;

/// <summary>Tells what a person wrote from what a machine drew: names and words from keys.</summary>
static class Randomness
{
    /// <summary>
    /// Whether some piece of a value between separators has the looks of a drawn one: letters and digits in turns, a long run of hex, or letters
    /// that nobody could pronounce.
    /// </summary>
    public static bool LooksRandom(string value)
    {
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && Ascii.IsLetterOrDigit(value[i]))
                continue;
            if (IsRandom(value, start, i))
                return true;
            start = i + 1;
        }

        return false;
    }

    /// <summary>About how many bits somebody would have to guess, who knows how people make up secrets.</summary>
    public static double Bits(string value)
    {
        double perCharacter = Math.Log(Alphabet(value), 2);
        int words = 0;
        int letters = 0;
        for (int i = 0; i < value.Length;)
        {
            int end = WordEnd(value, i);
            if (end - i >= 5 && IsPronounceable(value, i, end))
            {
                words++;
                letters += end - i;
            }

            i = end;
        }

        // A draw, too, has a piece now and then that could be a word. 13 bits: one out of 8,000, as dice draw it.
        return letters * 5 < value.Length * 3 ? value.Length * perCharacter : (words * 13) + ((value.Length - letters) * perCharacter);
    }

    /// <summary>Whether a stretch of letters could be a word: vowels, and no long row of consonants.</summary>
    public static bool IsPronounceable(string value, int start, int end)
    {
        int vowels = 0;
        int row = 0;
        int longest = 0;
        for (int i = start; i < end; i++)
        {
            char c = Ascii.ToLower(value[i]);
            bool vowel = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            vowels += vowel ? 1 : 0;
            row = vowel ? 0 : row + 1;
            longest = Math.Max(longest, row);
        }

        return longest <= 3 && vowels * 5 >= end - start;
    }

    static bool IsRandom(string value, int start, int end)
    {
        int length = end - start;
        if (length < 8)
            return false;
        int turns = 0;
        int digits = 0;
        bool hex = true;
        for (int i = start; i < end; i++)
        {
            digits += Ascii.IsDigit(value[i]) ? 1 : 0;
            hex &= Ascii.IsHex(value[i]);
            if (i > start && Ascii.IsDigit(value[i]) != Ascii.IsDigit(value[i - 1]))
                turns++;
        }

        if (turns >= 2 || (hex && length >= 16) || (length >= 12 && digits > 0 && digits < length))
            return true;
        if (digits == length)
            return length >= 12;
        return length >= 12 && IsUnpronounceable(value, start, end);
    }

    /// <summary>A third of it cannot be pronounced, or capitals come oftener than words begin.</summary>
    static bool IsUnpronounceable(string value, int start, int end)
    {
        int odd = 0;
        int pieces = 0;
        for (int i = start; i < end;)
        {
            int stop = Math.Min(WordEnd(value, i), end);
            if (stop - i < 3 || !IsPronounceable(value, i, stop))
                odd += stop - i;
            pieces++;
            i = stop;
        }

        return odd * 3 >= end - start || (pieces >= 4 && pieces * 7 >= (end - start) * 2);
    }

    /// <summary>End of the piece that starts here: a capital and the small letters after it, a run of capitals, or one other character.</summary>
    static int WordEnd(string value, int start)
    {
        int i = start;
        while (i < value.Length && Ascii.IsUpper(value[i]))
            i++;
        if (i - start > 1)
            return i < value.Length && Ascii.IsLower(value[i]) ? i - 1 : i;
        while (i < value.Length && Ascii.IsLower(value[i]))
            i++;
        return Math.Max(i, start + 1);
    }

    static int Alphabet(string value)
    {
        bool lower = false;
        bool upper = false;
        bool digit = false;
        bool other = false;
        foreach (char c in value)
        {
            lower |= Ascii.IsLower(c);
            upper |= Ascii.IsUpper(c);
            digit |= Ascii.IsDigit(c);
            other |= !Ascii.IsLetterOrDigit(c);
        }

        return Math.Max(2, (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 20 : 0));
    }
}
