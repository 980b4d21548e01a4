using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>The secret part of a header's value: what follows the scheme.</summary>
static class Credential
{
    static readonly string[] SchemeNames = ["Bearer ", "Basic ", "Token ", "token ", "bearer "];

    static readonly FirstCharacter<string> Schemes = new(SchemeNames, static (scheme, c) => scheme[0] == c);

    public static ValueKind Classify(string value)
    {
        TextSpan bare = Bare(value, new TextSpan(0, value.Length));
        return SecretText.Classify(value.Substring(bare.Start));
    }

    /// <summary>Whether it is a reference, be it one with a default.</summary>
    public static bool IsReference(string text, TextSpan value) =>
        value.Length > 1 && MayBegin(text[value.Start], text[value.Start + 1]) && References.IsReference(text, Trim(text, Bare(text, value)));

    /// <summary>Most values are no reference by their first two characters.</summary>
    static readonly bool[] Beginnings = AllBeginnings();

    static bool MayBegin(char first, char second) => first > 127 || second > 127 || Beginnings[(first * 128) + second];

    static bool[] AllBeginnings()
    {
        bool[] all = new bool[128 * 128];
        foreach (char any in "$% \t\n\v\f\r")
        {
            for (int second = 0; second < 128; second++)
                all[(any * 128) + second] = true;
        }

        foreach (string opening in References.Openings.Concat(SchemeNames))
        {
            foreach (char first in new[] { Ascii.ToLower(opening[0]), char.ToUpperInvariant(opening[0]) })
            {
                all[(first * 128) + Ascii.ToLower(opening[1])] = true;
                all[(first * 128) + char.ToUpperInvariant(opening[1])] = true;
            }
        }

        return all;
    }

    static TextSpan Bare(string text, TextSpan value)
    {
        if (!value.IsEmpty)
        {
            foreach (string scheme in Schemes[text[value.Start]])
            {
                if (Ascii.StandsAt(text, value.Start, value.End, scheme))
                    return TextSpan.FromBounds(value.Start + scheme.Length, value.End);
            }
        }

        return value;
    }

    static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
