using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Why a gateway token does not protect the gateway.</summary>
public enum TokenWeakness
{
    /// <summary>At least 32 hex digits, or about 128 bits.</summary>
    None,
    Empty,

    /// <summary>The text of a reference, which the gateway takes literally.</summary>
    Reference,
    Placeholder,

    /// <summary>A key the gateway issued for its API; as the token it would give whoever holds that key the rights of the owner.</summary>
    ApiKey,

    /// <summary>Few different characters, a count, or a short piece repeated.</summary>
    LowVariety,

    /// <summary>Words that a dictionary has.</summary>
    Words,
    TooShort,
}

/// <summary>
/// Judges a gateway token, which gives whoever guesses it the rights of an administrator. The gateway itself only asks that it is not blank;
/// its own generator writes 32 hex digits, the checklist asks for 64.
/// </summary>
public static class TokenStrength
{
    /// <summary>Of a text that is not all hex. Below 128, because 21 random characters of base64 are good enough.</summary>
    const double EnoughBits = 120;

    public static TokenWeakness Judge(string? token)
    {
        switch (SecretText.Classify(token))
        {
            case ValueKind.Empty:
                return TokenWeakness.Empty;
            case ValueKind.Reference:
                return TokenWeakness.Reference;
            case ValueKind.Placeholder:
                return TokenWeakness.Placeholder;
        }

        string text = token!.Trim();
        if (IsApiKey(text))
            return TokenWeakness.ApiKey;
        if (Variety.IsLow(text, new TextSpan(0, text.Length)))
            return TokenWeakness.LowVariety;
        int hex = HexDigits(text);
        if (hex > 0 ? hex >= 32 : Randomness.Bits(text) >= EnoughBits)
            return TokenWeakness.None;
        return hex == 0 && HasWords(text) ? TokenWeakness.Words : TokenWeakness.TooShort;
    }

    static bool IsApiKey(string text)
    {
        const string Prefix = "goclaw_";
        return text.Length >= Prefix.Length + 16 && Ascii.StandsAt(text, 0, text.Length, Prefix) && HexDigits(text.Substring(Prefix.Length)) > 0;
    }

    /// <summary>How many, or 0 where something else than hex digits and hyphens stands there.</summary>
    static int HexDigits(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (Ascii.IsHex(c))
                count++;
            else if (c != '-')
                return 0;
        }

        return count;
    }

    /// <summary>Most of it can be pronounced.</summary>
    static bool HasWords(string text)
    {
        int letters = 0;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Ascii.IsLetter(text[i]))
                continue;
            if (i - start >= 3 && Randomness.IsPronounceable(text, start, i))
                letters += i - start;
            start = i + 1;
        }

        return letters * 2 >= text.Length;
    }
}
