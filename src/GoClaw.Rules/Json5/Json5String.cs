using System.Text;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>Checks and decodes quoted strings as the gateway does.</summary>
static class Json5String
{
    /// <summary>The first fault of a string token, or null. Escapes other than <c>\b \f \n \r \t \\ \/ \" \' \uXXXX</c> and a line continuation are none.</summary>
    public static SyntaxError? Check(string text, int start, int end)
    {
        if (!IsClosed(text, start, end))
            return new SyntaxError(SyntaxErrorKind.StringNotClosed, TextSpan.FromBounds(start, end));
        int last = end - 1;
        for (int i = start + 1; i < last; i++)
        {
            char c = text[i];
            if (c < ' ')
                return new SyntaxError(SyntaxErrorKind.ControlCharacter, new TextSpan(i, 1));
            if (c != '\\')
                continue;
            char escape = text[i + 1];
            if (escape == 'u')
            {
                for (int k = i + 2; k < i + 6; k++)
                {
                    if (k >= last || Json5Number.HexDigit(text[k]) < 0)
                        return new SyntaxError(SyntaxErrorKind.MalformedUnicodeEscape, TextSpan.FromBounds(i, Math.Min(k, last)));
                }

                i += 5;
            }
            else if (Simple(escape) != '\0' || escape == '\n')
            {
                i++;
            }
            else if (escape == '\r')
            {
                i += i + 2 < last && text[i + 2] == '\n' ? 2 : 1;
            }
            else
            {
                return new SyntaxError(SyntaxErrorKind.UnknownEscape, new TextSpan(i, 2));
            }
        }

        return null;
    }

    /// <summary>Whether a string token ends with its own quote, which is not escaped.</summary>
    public static bool IsClosed(string text, int start, int end)
    {
        if (end - start < 2 || text[end - 1] != text[start])
            return false;
        int backslashes = 0;
        for (int i = end - 2; i > start && text[i] == '\\'; i--)
            backslashes++;
        return backslashes % 2 == 0;
    }

    /// <summary>The span between the quotes.</summary>
    public static TextSpan Content(string text, TextSpan token) =>
        TextSpan.FromBounds(token.Start + 1, IsClosed(text, token.Start, token.End) ? token.End - 1 : token.End);

    /// <summary>The value; lone surrogates become U+FFFD. Faulty escapes stand for themselves.</summary>
    public static string Decode(string text, TextSpan token)
    {
        TextSpan content = Content(text, token);
        return text.IndexOf('\\', content.Start, content.Length) < 0
            ? text.Substring(content.Start, content.Length)
            : Decode(text, content, null);
    }

    /// <summary>The value with its way back to the source.</summary>
    public static MappedText DecodeMapped(string text, TextSpan token)
    {
        TextSpan content = Content(text, token);
        List<MappedText.Segment> segments = [];
        string value = Decode(text, content, segments);
        return new MappedText(value, segments);
    }

    static string Decode(string text, TextSpan content, List<MappedText.Segment>? segments)
    {
        StringBuilder value = new(content.Length);
        int i = content.Start;
        while (i < content.End)
        {
            int plain = text.IndexOf('\\', i, content.End - i);
            if (plain < 0 || plain + 1 >= content.End)
                plain = content.End;
            Append(value, text, i, plain - i, segments);
            i = plain;
            if (i >= content.End)
                break;

            int before = value.Length;
            int start = i;
            i = Unescape(text, i, content.End, value);
            segments?.Add(new MappedText.Segment(before, value.Length - before, TextSpan.FromBounds(start, i)));
        }

        return value.ToString();
    }

    static void Append(StringBuilder value, string text, int start, int length, List<MappedText.Segment>? segments)
    {
        if (length == 0)
            return;
        segments?.Add(new MappedText.Segment(value.Length, length, new TextSpan(start, length)));
        value.Append(text, start, length);
    }

    /// <summary>Appends what the escape at <paramref name="i"/> stands for and returns where it ends.</summary>
    static int Unescape(string text, int i, int end, StringBuilder value)
    {
        char escape = text[i + 1];
        if (escape == '\n')
            return i + 2;
        if (escape == '\r')
            return i + 2 < end && text[i + 2] == '\n' ? i + 3 : i + 2;
        char simple = Simple(escape);
        if (simple != '\0')
        {
            value.Append(simple);
            return i + 2;
        }

        if (!TryUnit(text, i, end, out char unit))
        {
            value.Append(text, i, 2);
            return i + 2;
        }

        if (char.IsHighSurrogate(unit) && TryUnit(text, i + 6, end, out char low) && char.IsLowSurrogate(low))
        {
            value.Append(unit).Append(low);
            return i + 12;
        }

        value.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
        return i + 6;
    }

    static bool TryUnit(string text, int i, int end, out char unit)
    {
        unit = '\0';
        if (i + 6 > end || text[i] != '\\' || text[i + 1] != 'u')
            return false;
        int code = 0;
        for (int k = i + 2; k < i + 6; k++)
        {
            int digit = Json5Number.HexDigit(text[k]);
            if (digit < 0)
                return false;
            code = code * 16 + digit;
        }

        unit = (char)code;
        return true;
    }

    static char Simple(char escape) => escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' or '/' or '"' or '\'' => escape,
        _ => '\0',
    };
}
