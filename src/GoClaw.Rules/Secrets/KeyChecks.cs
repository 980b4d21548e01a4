using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>What a shape alone cannot say of a key.</summary>
static class KeyChecks
{
    /// <summary>Bot ids that Telegram's own documentation prints with a token.</summary>
    static readonly string[] TelegramExamples = ["110201543:", "4839574812:"];

    /// <summary>"ASIAPACIFICNORTHEAST" has the right length.</summary>
    public static bool HasDigit(string text, TextSpan key) => Any(text, key, Ascii.IsDigit);

    public static bool MixesLettersAndDigits(string text, TextSpan key) =>
        Any(text, key, Ascii.IsDigit) && Any(text, key, Ascii.IsLower) && Any(text, TextSpan.FromBounds(key.Start + 3, key.End), Ascii.IsUpper);

    public static bool IsLowerWithDigits(string text, TextSpan key) =>
        !Any(text, key, Ascii.IsUpper) && Any(text, TextSpan.FromBounds(key.Start + 3, key.End), Ascii.IsDigit);

    public static bool IsNotTelegramExample(string text, TextSpan key) =>
        !Array.Exists(TelegramExamples, example => Ascii.StandsAt(text, key.Start, key.End, example));

    /// <summary>
    /// The first part is the bot's id, decimal digits in base64. Members of C# types chained by dots can have the
    /// same lengths; digits and both cases in every long part tell a key from them where the id does not decode.
    /// </summary>
    public static bool IsDiscord(string text, TextSpan key)
    {
        int dot = text.IndexOf('.', key.Start, key.Length);
        int last = text.LastIndexOf('.', key.End - 1, key.Length);
        string? id = DecodeBase64Url(text, TextSpan.FromBounds(key.Start, dot));
        if (id is not null && id.Length >= 15 && id.All(Ascii.IsDigit))
            return true;
        return IsMixed(text, TextSpan.FromBounds(key.Start, dot)) && IsMixed(text, TextSpan.FromBounds(last + 1, key.End));
    }

    /// <summary>The header decodes to JSON that names a signature algorithm, and this is not the example that everybody copies.</summary>
    public static bool IsJsonWebToken(string text, TextSpan key)
    {
        int dot = text.IndexOf('.', key.Start, key.Length);
        string? header = DecodeBase64Url(text, TextSpan.FromBounds(key.Start, dot));
        // {"sub":"1234567890","name":"John Doe"
        bool example = Ascii.StandsAt(text, dot + 1, key.End, "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lI");
        return !example && header is not null && header.Contains("\"alg\"");
    }

    static bool IsMixed(string text, TextSpan span) =>
        Any(text, span, Ascii.IsDigit) && Any(text, span, Ascii.IsLower) && Any(text, span, Ascii.IsUpper);

    static bool Any(string text, TextSpan span, Func<char, bool> test)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (test(text[i]))
                return true;
        }

        return false;
    }

    /// <summary>Base64 of the URL alphabet, without padding, as Latin-1; null where it is none.</summary>
    static string? DecodeBase64Url(string text, TextSpan span)
    {
        char[] decoded = new char[span.Length * 3 / 4];
        int bits = 0;
        int held = 0;
        int count = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            int value = text[i] switch
            {
                >= 'A' and <= 'Z' => text[i] - 'A',
                >= 'a' and <= 'z' => text[i] - 'a' + 26,
                >= '0' and <= '9' => text[i] - '0' + 52,
                '-' => 62,
                '_' => 63,
                _ => -1,
            };
            if (value < 0)
                return null;
            bits = (bits << 6) | value;
            held += 6;
            if (held >= 8)
            {
                held -= 8;
                decoded[count++] = (char)((bits >> held) & 0xFF);
            }
        }

        return new string(decoded, 0, count);
    }
}
