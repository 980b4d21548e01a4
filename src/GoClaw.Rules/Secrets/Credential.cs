using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>The secret part of a header's value: what follows the scheme.</summary>
static class Credential
{
    public static readonly string[] SchemeNames = ["Bearer ", "Basic ", "Token ", "token ", "bearer "];

    static readonly FirstCharacter<string> Schemes = new(SchemeNames, static (scheme, c) => scheme[0] == c);

    public static ValueKind Classify(string value)
    {
        TextSpan bare = Bare(value, new TextSpan(0, value.Length));
        return SecretText.Classify(value.Substring(bare.Start));
    }

    /// <summary>Whether it is a reference, be it one with a default.</summary>
    public static bool IsReference(string text, TextSpan value) =>
        Beginnings.Fit(text, value) && References.IsReference(text, Trim(text, Bare(text, value)));

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
