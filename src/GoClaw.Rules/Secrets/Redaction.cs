using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Makes a text fit to be shown: secrets become asterisks, length and line breaks stay, so that every place keeps its line and column.
/// Hides too much rather than too little, above all where the text does not parse.
/// </summary>
public static class Redaction
{
    const char Mask = '*';

    /// <summary>
    /// A mask may uncover a word boundary and so a further secret; another pass then finds it. Texts made for the purpose could go on for long.
    /// </summary>
    const int MostPasses = 8;

    /// <param name="text">Any text.</param>
    /// <param name="known">Where the caller knows of secrets; spans may overlap and reach outside the text.</param>
    public static string Redact(string text, IEnumerable<TextSpan> known)
    {
        char[] masked = text.ToCharArray();
        foreach (TextSpan span in known)
            Hide(masked, Ascii.Clamp(text, span));
        string seen = text;
        for (int pass = 0; pass < MostPasses; pass++)
        {
            HideFound(seen, masked);
            string result = new(masked);
            if (string.Equals(result, seen, StringComparison.Ordinal))
                break;
            seen = result;
        }

        return seen;
    }

    static void HideFound(string text, char[] masked)
    {
        TextSpan whole = new(0, text.Length);
        foreach (SecretMatch match in SecretScanner.FindAll(text, whole))
            Hide(masked, match.Span);

        int from = 0;
        while (Url.TryNext(text, whole, ref from, out Url url))
        {
            if (url.Password is TextSpan password && IsLiteral(text, password))
                Hide(masked, password);
        }

        foreach (ConnectionString dsn in ConnectionString.FindAll(text, whole))
        {
            if (dsn.PasswordSpan is TextSpan password && IsLiteral(text, password))
                Hide(masked, password);
        }

        foreach (TextSpan password in CommandLogin.Passwords(text))
        {
            if (IsLiteral(text, password))
                Hide(masked, password);
        }

        foreach (TextSpan value in new NamedValues(text).Find())
            Hide(masked, value);
    }

    internal static bool IsLiteral(string text, TextSpan span) => SecretText.Classify(text.Substring(span.Start, span.Length)) == ValueKind.Literal;

    static void Hide(char[] masked, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (!Ascii.IsLineBreak(masked[i]))
                masked[i] = Mask;
        }
    }
}
