using System.Globalization;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>What a message may say of a value without giving a secret away.</summary>
public static class Quoting
{
    const int LongestQuote = 32;

    /// <summary>
    /// The value in quotation marks when it is short, made of letters, digits and <c>-_. :/*@+,</c>, unknown to every detector and not drawn by a machine;
    /// otherwise its length ("a text of 41 characters"). For the value of a secret setting use <see cref="OfSecret"/>.
    /// </summary>
    public static string Of(string value)
    {
        if (value.Length == 0)
            return "an empty text";
        return IsHarmless(value) ? "\"" + value + "\"" : "a text of " + Characters(value.Length);
    }

    /// <summary>Kind and length, which is all that may be said of a secret.</summary>
    public static string OfSecret(string kind, int length) => kind + " of " + Characters(length);

    static string Characters(int count) => count == 1 ? "1 character" : count.ToString(CultureInfo.InvariantCulture) + " characters";

    static bool IsHarmless(string value)
    {
        if (value.Length > LongestQuote)
            return false;
        foreach (char c in value)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ' ' or ':' or '/' or '*' or '@' or '+' or ','))
                return false;
        }

        TextSpan whole = new(0, value.Length);
        return !SecretScanner.TryFind(value, whole, out _) && !UserInfo.TryFind(value, whole, out _) && !Randomness.LooksRandom(value);
    }
}
