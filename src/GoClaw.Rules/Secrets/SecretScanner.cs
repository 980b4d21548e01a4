using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>A credential that a detector recognised.</summary>
/// <param name="Kind">What it is ("Anthropic API key"): fit for a message, which must not show more than it, the length and the place.</param>
/// <param name="Span">Where it stands in the text that was scanned.</param>
public readonly record struct SecretMatch(string Kind, TextSpan Span);

/// <summary>
/// Finds credentials whose form names them, by prefix or by checksum, in any text. Keeps no state and sees nothing outside the range it is
/// given, so that a log or a blob can be passed through it in blocks; a range that reaches outside the text is cut to it. Linear: every
/// place where a key could start tries the few shapes that begin with its character, and each of those is bounded. Filler
/// (<see cref="Variety"/>) is no credential.
/// </summary>
public static class SecretScanner
{
    static readonly FirstCharacter<KeyShape> InsideWords = new([.. KeyShapes.All.Where(shape => shape.After is not null)], static (shape, c) => shape.CanStartWith(c));

    static readonly FirstCharacter<KeyShape> Shapes = new(KeyShapes.All, static (shape, c) => shape.CanStartWith(c));

    public static bool TryFind(string text, TextSpan range, out SecretMatch match) => new Reader(text, Ascii.Clamp(text, range)).TryNext(out match);

    /// <summary>In order, without overlap.</summary>
    public static IReadOnlyList<SecretMatch> FindAll(string text, TextSpan range)
    {
        List<SecretMatch>? matches = null;
        Reader reader = new(text, Ascii.Clamp(text, range));
        while (reader.TryNext(out SecretMatch match))
            (matches ??= []).Add(match);
        return matches ?? (IReadOnlyList<SecretMatch>)[];
    }

    public static IReadOnlyList<SecretMatch> FindAll(string text) => FindAll(text, new TextSpan(0, text.Length));

    struct Reader(string text, TextSpan range)
    {
        int at = range.Start;
        NextKey keys = new(text, range.End);
        NextMark blocks = new(text, PrivateKeyBlock.Begin, range.End);

        public bool TryNext(out SecretMatch match)
        {
            for (; at < range.End; at++)
            {
                int key = keys.From(at);
                int block = blocks.From(at);
                at = Math.Min(key, block);
                if (at == range.End)
                    break;
                if ((at == key && TryKey(out match)) || (at == block && TryBlock(out match)))
                {
                    at = match.Span.End;
                    return true;
                }
            }

            match = default;
            return false;
        }

        readonly bool TryKey(out SecretMatch match)
        {
            foreach (KeyShape shape in (KeyShape.IsInsideWord(text, at, range.Start) ? InsideWords : Shapes)[text[at]])
            {
                int end = shape.Match(text, at, range);
                if (end < 0)
                    continue;
                match = new SecretMatch(shape.Kind, TextSpan.FromBounds(at, end));
                return true;
            }

            match = default;
            return false;
        }

        readonly bool TryBlock(out SecretMatch match)
        {
            int end = PrivateKeyBlock.Match(text, at, range);
            match = end < 0 ? default : new SecretMatch(PrivateKeyKind(text, at, range.Start), TextSpan.FromBounds(at, end));
            return end >= 0;
        }
    }

    static string PrivateKeyKind(string text, int start, int rangeStart)
    {
        int from = Math.Max(rangeStart, start - 24);
        return text.IndexOf("private_key", from, start - from, StringComparison.Ordinal) >= 0 ? "Google service account private key" : "private key";
    }
}
