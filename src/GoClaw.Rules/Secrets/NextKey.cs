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
        // All in locals: most of what the search for secrets costs is spent here.
        string characters = text;
        bool[] known = Characters;
        int shortest = Shortest;
        int start = offset;
        int seen = offset;
        while (start + shortest <= end)
        {
            int i = start + shortest - 1;
            while (i >= seen && IsKnown(known, characters[i]))
                i--;
            bool isStretch = i < seen;
            seen = start + shortest;
            if (isStretch)
            {
                while (seen < end && IsKnown(known, characters[seen]))
                    seen++;
                (first, last) = (start, seen - shortest);
                return;
            }

            start = i + 1;
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

    static bool IsKnown(bool[] known, char c) => c < known.Length && known[c];
}
