namespace GoClaw.Rules.Secrets;

/// <summary>
/// Finds out in one pass whether a text holds one of many ASCII words: at each place two characters say which words could begin there, mostly
/// none.
/// </summary>
sealed class AnyWord
{
    readonly byte[] groups = new byte[128 * 128];
    readonly List<(string Word, StringComparison Comparison)[]> words = [[]];

    /// <param name="exact">Of two characters at least.</param>
    /// <param name="anyCase">In lower case; of two characters at least.</param>
    public AnyWord(IEnumerable<string> exact, IEnumerable<string> anyCase)
    {
        foreach (string word in exact)
            Add(word[0], word[1], word, StringComparison.Ordinal);
        foreach (string word in anyCase)
        {
            foreach (char first in Cases(word[0]))
            {
                foreach (char second in Cases(word[1]))
                    Add(first, second, word, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    public bool IsIn(string text)
    {
        int before = 128;
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if ((before | c) < 128 && groups[(before << 7) | c] is > 0 and var group && StartsOne(text, i - 1, group))
                return true;
            before = c;
        }

        return false;
    }

    bool StartsOne(string text, int at, int group)
    {
        foreach ((string word, StringComparison comparison) in words[group])
        {
            if (string.Compare(text, at, word, 0, word.Length, comparison) == 0)
                return true;
        }

        return false;
    }

    void Add(char first, char second, string word, StringComparison comparison)
    {
        int pair = (first << 7) | second;
        if (groups[pair] == 0)
        {
            groups[pair] = checked((byte)words.Count);
            words.Add([]);
        }

        words[groups[pair]] = [.. words[groups[pair]], (word, comparison)];
    }

    static IEnumerable<char> Cases(char c) => new[] { c, char.ToUpperInvariant(c) }.Distinct();
}
