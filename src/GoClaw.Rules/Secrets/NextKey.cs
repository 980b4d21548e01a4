namespace GoClaw.Rules.Secrets;

/// <summary>
/// Where a key of a known shape could start next. The shortest has twenty characters, and none has a blank or a quote inside: a look at every
/// twentieth character passes over most of a text.
/// </summary>
struct NextKey(string text, int end)
{
    static readonly int Shortest = KeyShapes.All.Min(shape => shape.ShortestLength);

    static readonly bool[] Characters = CharactersOfKeys();

    int first = -1;
    int last = -1;

    /// <summary>The first place at an offset or behind it, or the end. Offsets rise from call to call, so that all of them cost one pass.</summary>
    public int From(int offset)
    {
        if (offset > last)
            FindStretch(offset);
        return Math.Max(offset, first);
    }

    /// <summary>The next stretch of characters that keys are made of: its places from the first to the last that a key could start at.</summary>
    void FindStretch(int offset)
    {
        first = offset;
        int seen = offset;
        while (first + Shortest <= end)
        {
            int i = first + Shortest - 1;
            while (i >= seen && IsCharacter(text[i]))
                i--;
            bool isStretch = i < seen;
            seen = first + Shortest;
            if (isStretch)
            {
                while (seen < end && IsCharacter(text[seen]))
                    seen++;
                last = seen - Shortest;
                return;
            }

            first = i + 1;
        }

        first = last = end;
    }

    static bool[] CharactersOfKeys()
    {
        bool[] all = new bool[128];
        foreach (KeyShape shape in KeyShapes.All)
            shape.AddCharacters(all);
        return all;
    }

    static bool IsCharacter(char c) => c < Characters.Length && Characters[c];
}
