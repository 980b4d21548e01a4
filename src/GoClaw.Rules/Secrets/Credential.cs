using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>The secret part of a header's value: what follows the scheme.</summary>
static class Credential
{
    static readonly FirstCharacter<string> Schemes = new(["Bearer ", "Basic ", "Token ", "token ", "bearer "], static (scheme, c) => scheme[0] == c);

    public static ValueKind Classify(string value)
    {
        TextSpan bare = Bare(value, new TextSpan(0, value.Length));
        return SecretText.Classify(value.Substring(bare.Start));
    }

    /// <summary>Whether it is a reference, be it one with a default.</summary>
    public static bool IsReference(string text, TextSpan value) =>
        !value.IsEmpty && (text[value.Start] is var first && (first >= Begins.Length || Begins[first])) && References.IsReference(text, Trim(text, Bare(text, value)));

    /// <summary>Most values are no reference by their first character.</summary>
    static readonly bool[] Begins = [.. Enumerable.Range(0, 128).Select(c => (char)c).Select(c => char.IsWhiteSpace(c) || Schemes[c].Length > 0 || References.CanBegin(c))];

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
