using System.Globalization;

namespace GoClaw.Rules.Severities;

/// <summary>The <c>[a-z]</c> of a section. Roslyn hands it to .NET's regular expressions nearly as it stands, so their grammar counts.</summary>
sealed class CharacterClass
{
    readonly List<(char First, char Last)> ranges = [];
    readonly List<char> shorthands = [];
    bool negated;

    CharacterClass()
    {
    }

    /// <summary>Reads on from behind the bracket; null where Roslyn finds no class or .NET refuses it.</summary>
    public static CharacterClass? Read(string text, ref int position)
    {
        CharacterClass result = new();
        if (position < text.Length && text[position] == '!')
        {
            result.negated = true;
            position++;
        }

        // .NET takes a first ']' for a member, which Roslyn did not mean: what then follows is read as neither of them says.
        if (position < text.Length && text[position] == ']')
            return null;

        char? from = null;
        while (position < text.Length)
        {
            char c = text[position++];
            if (c == ']')
                return result;
            if (c == '\\')
            {
                if (position == text.Length)
                    return null;
                c = text[position++];
                if (c is 'd' or 'D' or 's' or 'S' or 'w' or 'W')
                {
                    if (from != null)
                        return null;
                    result.shorthands.Add(c);
                    continue;
                }

                if (c == '-' && from == null)
                {
                    result.ranges.Add(('-', '-'));
                    continue;
                }

                if (!TryUnescape(ref c))
                    return null;
            }

            if (from is char first)
            {
                if (first > c)
                    return null;
                result.ranges.Add((first, c));
                from = null;
            }
            else if (position + 1 < text.Length && text[position] == '-' && text[position + 1] != ']')
            {
                from = c;
                position++;
            }
            else
            {
                result.ranges.Add((c, c));
            }
        }

        return null;
    }

    public bool Contains(char c)
    {
        foreach ((char first, char last) in ranges)
        {
            if (c >= first && c <= last)
                return !negated;
        }

        foreach (char shorthand in shorthands)
        {
            if (IsIn(shorthand, c))
                return !negated;
        }

        return negated;
    }

    /// <summary>What .NET's <c>\w</c> means.</summary>
    public static bool IsWord(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    static bool IsIn(char shorthand, char c) => shorthand switch
    {
        'd' => char.IsDigit(c),
        'D' => !char.IsDigit(c),
        's' => char.IsWhiteSpace(c),
        'S' => !char.IsWhiteSpace(c),
        'w' => IsWord(c),
        _ => !IsWord(c),
    };

    /// <summary>Signs stand for themselves. Of letters and digits .NET knows some; a character by its number is not worth its code here.</summary>
    static bool TryUnescape(ref char c)
    {
        c = c switch { 'a' => '\a', 'b' => '\b', 'e' => '\u001B', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', _ => c };
        return !IsWord(c);
    }
}
