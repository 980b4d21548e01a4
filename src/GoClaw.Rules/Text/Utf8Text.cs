using System.Text;

namespace GoClaw.Rules.Text;

/// <summary>
/// Decodes files as the gateway does: UTF-8, one U+FFFD for every byte that is not part of a well-formed sequence (Go's rule; .NET's
/// decoder replaces whole truncated sequences at once). UTF-16 and UTF-32 are told apart by their byte order mark, so that a finding can
/// name the encoding instead of showing rubbish: the gateway reads neither.
/// </summary>
public static class Utf8Text
{
    public static string Decode(byte[] bytes, SourceFacts facts, out SourceFacts found)
    {
        if (StartsWith(bytes, 0xFF, 0xFE, 0, 0))
            return DecodeWide(new UTF32Encoding(false, false), bytes, 4, SourceEncoding.Utf32, facts, out found);
        if (StartsWith(bytes, 0, 0, 0xFE, 0xFF))
            return DecodeWide(new UTF32Encoding(true, false), bytes, 4, SourceEncoding.Utf32, facts, out found);
        if (StartsWith(bytes, 0xFF, 0xFE))
            return DecodeWide(new UnicodeEncoding(false, false), bytes, 2, SourceEncoding.Utf16, facts, out found);
        if (StartsWith(bytes, 0xFE, 0xFF))
            return DecodeWide(new UnicodeEncoding(true, false), bytes, 2, SourceEncoding.Utf16, facts, out found);

        bool mark = StartsWith(bytes, 0xEF, 0xBB, 0xBF);
        int start = mark ? 3 : 0;
        int invalid = FirstInvalid(bytes, start);
        found = facts with { ByteOrderMark = mark, InvalidUtf8 = invalid < bytes.Length, Encoding = SourceEncoding.Utf8 };
        return invalid == bytes.Length ? Encoding.UTF8.GetString(bytes, start, bytes.Length - start) : DecodeLossy(bytes, start);
    }

    static string DecodeWide(Encoding encoding, byte[] bytes, int markLength, SourceEncoding kind, SourceFacts facts, out SourceFacts found)
    {
        found = facts with { ByteOrderMark = true, InvalidUtf8 = true, Encoding = kind };
        return encoding.GetString(bytes, markLength, bytes.Length - markLength);
    }

    static bool StartsWith(byte[] bytes, params byte[] mark)
    {
        if (bytes.Length < mark.Length)
            return false;
        for (int i = 0; i < mark.Length; i++)
        {
            if (bytes[i] != mark[i])
                return false;
        }

        return true;
    }

    static int FirstInvalid(byte[] bytes, int start)
    {
        int i = start;
        while (i < bytes.Length)
        {
            int length = SequenceLength(bytes, i);
            if (length == 0)
                return i;
            i += length;
        }

        return i;
    }

    static string DecodeLossy(byte[] bytes, int start)
    {
        StringBuilder text = new(bytes.Length);
        int i = start;
        while (i < bytes.Length)
        {
            int valid = i;
            int length;
            while (i < bytes.Length && (length = SequenceLength(bytes, i)) > 0)
                i += length;
            if (i > valid)
                text.Append(Encoding.UTF8.GetString(bytes, valid, i - valid));
            if (i < bytes.Length)
            {
                text.Append('\uFFFD');
                i++;
            }
        }

        return text.ToString();
    }

    /// <summary>Length of the well-formed sequence at an offset, or 0 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).</summary>
    static int SequenceLength(byte[] bytes, int i)
    {
        byte lead = bytes[i];
        if (lead < 0x80)
            return 1;
        int length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || i + length > bytes.Length)
            return 0;
        byte low = lead switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
        byte high = lead switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
        if (bytes[i + 1] < low || bytes[i + 1] > high)
            return 0;
        for (int k = 2; k < length; k++)
        {
            if ((bytes[i + k] & 0xC0) != 0x80)
                return 0;
        }

        return length;
    }
}
