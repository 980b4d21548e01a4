using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>A credential that a detector recognised.</summary>
/// <param name="Kind">What it is ("Anthropic API key"): fit for a message, which must not show more than it, the length and the place.</param>
/// <param name="Span">Where it stands in the text that was scanned.</param>
public readonly record struct SecretMatch(string Kind, TextSpan Span);

/// <summary>
/// Finds credentials whose form names them, by prefix or by checksum, in any text. Keeps no state and sees nothing outside the range it is
/// given, so that a log or a blob can be passed through it in blocks; a range that reaches outside the text is cut to it. Linear: every
/// position tries the few shapes that can start there, and each of those is bounded. Filler (<see cref="Variety"/>) is no credential.
/// </summary>
public static class SecretScanner
{
    static readonly KeyShape[][] ByFirst = Index();

    public static bool TryFind(string text, TextSpan range, out SecretMatch match)
    {
        range = Ascii.Clamp(text, range);
        return TryFind(text, range, range.Start, out match);
    }

    /// <summary>In order, without overlap.</summary>
    public static IReadOnlyList<SecretMatch> FindAll(string text, TextSpan range)
    {
        range = Ascii.Clamp(text, range);
        List<SecretMatch> matches = [];
        int from = range.Start;
        while (TryFind(text, range, from, out SecretMatch match))
        {
            matches.Add(match);
            from = match.Span.End;
        }

        return matches;
    }

    public static IReadOnlyList<SecretMatch> FindAll(string text) => FindAll(text, new TextSpan(0, text.Length));

    static bool TryFind(string text, TextSpan range, int from, out SecretMatch match)
    {
        for (int i = from; i < range.End; i++)
        {
            char c = text[i];
            if (c >= ByFirst.Length)
                continue;
            foreach (KeyShape shape in ByFirst[c])
            {
                int end = shape.Match(text, i, range);
                if (end >= 0)
                {
                    match = new SecretMatch(shape.Kind, TextSpan.FromBounds(i, end));
                    return true;
                }
            }

            if (c == '-' && PrivateKeyBlock.Match(text, i, range) is int close and >= 0)
            {
                match = new SecretMatch(PrivateKeyKind(text, i, range.Start), TextSpan.FromBounds(i, close));
                return true;
            }
        }

        match = default;
        return false;
    }

    static string PrivateKeyKind(string text, int start, int rangeStart)
    {
        int from = Math.Max(rangeStart, start - 24);
        return text.IndexOf("private_key", from, start - from, StringComparison.Ordinal) >= 0 ? "Google service account private key" : "private key";
    }

    static KeyShape[][] Index()
    {
        KeyShape[][] index = new KeyShape[128][];
        for (int c = 0; c < index.Length; c++)
            index[c] = Array.FindAll(KeyShapes.All, shape => shape.CanStartWith((char)c));
        return index;
    }
}
