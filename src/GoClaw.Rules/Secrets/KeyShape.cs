using System.Globalization;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// How one kind of credential names itself: literal text and groups of characters, <c>SG.{w22}.{w43}</c>. A group takes all it can and never
/// gives back, so a match costs at most the longest length the shape allows.
/// </summary>
sealed class KeyShape
{
    // A hundred shapes are made of a dozen classes.
    static readonly bool[]?[] Sets = new bool[]?[128];

    readonly Part[] parts;

    /// <param name="kind">What it is, for messages.</param>
    /// <param name="pattern">
    /// Groups are <c>{w22}</c> or <c>{w22-43}</c>: a class and a length. Classes: d digits, h hex digits, l lower-case letters, U upper-case
    /// letters and digits, a letters and digits, u letters, digits and <c>_</c>, s letters, digits and <c>-</c>, w letters, digits, <c>_</c>
    /// and <c>-</c>, j those and <c>.</c>, p those and <c>/</c>, b base64.
    /// </param>
    public KeyShape(string kind, string pattern)
    {
        Kind = kind;
        parts = Parse(pattern);
    }

    public string Kind { get; }

    /// <summary>A last look at what matched: a check digit, an encoding. Receives the whole match.</summary>
    public Func<string, TextSpan, bool>? Check { get; init; }

    /// <summary>A word that may stand directly before the key, which otherwise must start a word of its own.</summary>
    public string? After { get; init; }

    /// <summary>Whether a hyphen before the key makes it part of a longer word.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>What every such key begins with; empty where it begins with a group.</summary>
    public string Prefix => parts[0].Literal ?? "";

    public int ShortestLength => parts.Sum(part => part.Literal?.Length ?? part.Min);

    public bool CanStartWith(char c) => parts[0].Literal is string literal ? literal[0] == c : parts[0].Set[c];

    /// <summary>Marks every character that such a key can hold.</summary>
    public void AddCharacters(bool[] set)
    {
        foreach (Part part in parts)
        {
            foreach (char c in part.Literal ?? "")
                set[c] = true;
            for (int c = 0; c < part.Set.Length; c++)
                set[c] |= part.Set[c];
        }
    }

    /// <summary>End of the key that starts at an offset of a range, or -1. Nothing outside the range is looked at.</summary>
    public int Match(string text, int start, TextSpan range)
    {
        if (!BeginsWord(text, start, range.Start))
            return -1;
        int at = start;
        TextSpan secret = default;
        foreach (Part part in parts)
        {
            if (part.Literal is string literal)
            {
                if (!Ascii.StandsAt(text, at, range.End, literal))
                    return -1;
                at += literal.Length;
            }
            else
            {
                int stop = Take(text, at, range.End, part);
                if (stop < 0)
                    return -1;
                secret = TextSpan.FromBounds(at, stop);
                at = stop;
            }
        }

        return EndsWord(text, at, range.End)
            && !Variety.IsPlaceholder(text, secret)
            && (Check is null || Check(text, TextSpan.FromBounds(start, at)))
            ? at
            : -1;
    }

    static int Take(string text, int at, int end, Part part)
    {
        int limit = Math.Min(end, at + part.Max);
        int stop = at;
        bool[] set = part.Set;
        while (stop < limit && text[stop] is char c && c < set.Length && set[c])
            stop++;
        // A full stop ends a sentence, not a key.
        while (part.Class is 'j' && stop > at && text[stop - 1] == '.')
            stop--;
        return stop - at < part.Min ? -1 : stop;
    }

    bool BeginsWord(string text, int start, int rangeStart)
    {
        if (start > rangeStart && text[start - 1] == '-')
            return !StandsAlone;
        if (!IsInsideWord(text, start, rangeStart))
            return true;
        return After is string word && Ascii.StandsAt(text, Math.Max(start - word.Length, rangeStart), start, word);
    }

    /// <summary>Where only a shape could match that says what it may stand after.</summary>
    public static bool IsInsideWord(string text, int start, int rangeStart) =>
        start > rangeStart && Ascii.IsWord(text[start - 1]) && !EndsEscape(text, start, rangeStart);

    /// <summary>In undecoded text a key may follow <c>\n</c> or <c>\u0022</c>, whose last character looks like part of a word.</summary>
    static bool EndsEscape(string text, int start, int rangeStart)
    {
        if (start - rangeStart >= 2 && text[start - 2] == '\\' && text[start - 1] is 'n' or 'r' or 't' or 'b' or 'f')
            return true;
        if (start - rangeStart < 6 || text[start - 6] != '\\' || text[start - 5] != 'u')
            return false;
        for (int i = start - 4; i < start; i++)
        {
            if (!Ascii.IsHex(text[i]))
                return false;
        }

        return true;
    }

    bool EndsWord(string text, int at, int end)
    {
        if (at == end)
            return true;
        Part last = parts[parts.Length - 1];
        return !Ascii.IsWord(text[at]) && !(last.Literal is null && last.Class is 's' or 'w' && text[at] == '-');
    }

    static bool Contains(char group, char c) => group switch
    {
        'd' => Ascii.IsDigit(c),
        'h' => Ascii.IsHex(c),
        'l' => Ascii.IsLower(c),
        'U' => Ascii.IsUpper(c) || Ascii.IsDigit(c),
        'a' => Ascii.IsLetterOrDigit(c),
        'u' => Ascii.IsWord(c),
        's' => Ascii.IsLetterOrDigit(c) || c == '-',
        'w' => Ascii.IsWord(c) || c == '-',
        'j' => Ascii.IsWord(c) || c is '-' or '.',
        'p' => Ascii.IsWord(c) || c is '-' or '.' or '/',
        'b' => Ascii.IsLetterOrDigit(c) || c is '+' or '/' or '=',
        _ => false,
    };

    static bool[] Set(char group)
    {
        if (Sets[group] is { } known)
            return known;
        bool[] set = new bool[128];
        for (int c = 0; c < set.Length; c++)
            set[c] = Contains(group, (char)c);
        return Sets[group] = set;
    }

    static Part[] Parse(string pattern)
    {
        List<Part> parts = [];
        int at = 0;
        while (at < pattern.Length)
        {
            int open = pattern.IndexOf('{', at);
            if (open != at)
            {
                int stop = open < 0 ? pattern.Length : open;
                parts.Add(new Part(pattern.Substring(at, stop - at), default, [], 0, 0));
                at = stop;
                continue;
            }

            int close = pattern.IndexOf('}', open);
            string[] lengths = pattern.Substring(open + 2, close - open - 2).Split('-');
            int min = int.Parse(lengths[0], CultureInfo.InvariantCulture);
            int max = lengths.Length == 1 ? min : int.Parse(lengths[1], CultureInfo.InvariantCulture);
            parts.Add(new Part(null, pattern[open + 1], Set(pattern[open + 1]), min, max));
            at = close + 1;
        }

        return [.. parts];
    }

    readonly record struct Part(string? Literal, char Class, bool[] Set, int Min, int Max);
}
