using System.Globalization;

namespace GoClaw.Rules.Json5;

/// <summary>
/// The gateway's idea of a number, in two steps that disagree: what its scanner lets pass (<see cref="IsWellFormed"/>, which admits oddities
/// such as <c>-..5</c> and rejects <c>-.05</c>), and what its decoder can then store in an integer or a float field.
/// </summary>
static class Json5Number
{
    /// <summary>Whether the scanner takes the word for a number.</summary>
    public static bool IsWellFormed(string text, int start, int end)
    {
        int i = start;
        if (i < end && text[i] is '+' or '-')
        {
            i++;
            // After a sign dots do not count, and a digit starts afresh: -..5 passes, -.05 does not.
            while (i < end && text[i] == '.')
                i++;
            if (Matches(text, i, end, "Infinity"))
                return true;
        }
        else if (Matches(text, i, end, "Infinity") || Matches(text, i, end, "NaN"))
        {
            return true;
        }
        else if (i < end && text[i] == '.')
        {
            return IsExponentOrEnd(text, SkipDigits(text, i + 1, end), end);
        }

        if (i >= end || !IsDigit(text[i]))
            return false;
        if (text[i] == '0')
        {
            i++;
            if (i < end && text[i] is 'x' or 'X')
                return i + 1 < end && SkipHex(text, i + 1, end) == end;
        }
        else
        {
            i = SkipDigits(text, i, end);
        }

        if (i < end && text[i] == '.')
            i = SkipDigits(text, i + 1, end);
        return IsExponentOrEnd(text, i, end);
    }

    /// <summary>The value an integer field takes: plain decimal or hexadecimal, 64 bits, sign allowed.</summary>
    public static bool TryInteger(string text, int start, int end, out long value)
    {
        value = 0;
        bool negative = start < end && text[start] == '-';
        int i = start < end && text[start] is '+' or '-' ? start + 1 : start;
        bool hex = i + 1 < end && text[i] == '0' && text[i + 1] is 'x' or 'X';
        if (hex)
            i += 2;
        if (i >= end)
            return false;
        ulong magnitude = 0;
        ulong limit = negative ? 1UL << 63 : long.MaxValue;
        uint radix = hex ? 16u : 10u;
        for (; i < end; i++)
        {
            int digit = HexDigit(text[i]);
            if (digit < 0 || digit >= radix || magnitude > (limit - (uint)digit) / radix)
                return false;
            magnitude = magnitude * radix + (uint)digit;
        }

        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>The value a float field takes; magnitudes above float64 and hexadecimal beyond 64 bits do not fit.</summary>
    public static bool TryFloat(string text, int start, int end, out double value)
    {
        value = 0;
        int i = start < end && text[start] is '+' or '-' ? start + 1 : start;
        if (Matches(text, i, end, "Infinity"))
        {
            value = text[start] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        if (Matches(text, start, end, "NaN"))
        {
            value = double.NaN;
            return true;
        }

        if (i + 1 < end && text[i] == '0' && text[i + 1] is 'x' or 'X')
        {
            bool fits = TryInteger(text, start, end, out long integer);
            value = integer;
            return fits;
        }

        int digits = SkipDigits(text, i, end);
        int count = digits - i;
        if (digits < end && text[digits] == '.')
        {
            int fraction = SkipDigits(text, digits + 1, end);
            count += fraction - digits - 1;
            digits = fraction;
        }

        return count > 0
            && IsExponentOrEnd(text, digits, end)
            && double.TryParse(text.Substring(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && !double.IsInfinity(value);
    }

    /// <summary>Whether the word is a number in strict JSON.</summary>
    public static bool IsStrict(string text, int start, int end)
    {
        int i = start < end && text[start] == '-' ? start + 1 : start;
        if (i >= end || !IsDigit(text[i]))
            return false;
        i = text[i] == '0' ? i + 1 : SkipDigits(text, i, end);
        if (i < end && text[i] == '.')
        {
            int fraction = SkipDigits(text, i + 1, end);
            if (fraction == i + 1)
                return false;
            i = fraction;
        }

        return IsExponentOrEnd(text, i, end);
    }

    static bool IsExponentOrEnd(string text, int i, int end)
    {
        if (i == end)
            return true;
        if (text[i] is not ('e' or 'E'))
            return false;
        i++;
        if (i < end && text[i] is '+' or '-')
            i++;
        return i < end && SkipDigits(text, i, end) == end;
    }

    static int SkipDigits(string text, int i, int end)
    {
        while (i < end && IsDigit(text[i]))
            i++;
        return i;
    }

    static int SkipHex(string text, int i, int end)
    {
        while (i < end && HexDigit(text[i]) >= 0)
            i++;
        return i;
    }

    static bool Matches(string text, int start, int end, string word) =>
        end - start == word.Length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0;

    static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    internal static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
