using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Finds what stands after names of secrets, in any notation and in text that does not parse: JSON, YAML, assignments, command lines, headers,
/// XML, calls. A value in quotes that close properly ends there; everything else goes to the end of the line.
/// </summary>
sealed class NamedValues
{
    readonly string text;
    readonly List<TextSpan> found = [];

    /// <summary>After <c>name: GOCLAW_GATEWAY_TOKEN</c> the next <c>value:</c> is a secret; until this offset.</summary>
    int valueExpectedUntil;

    public NamedValues(string text) => this.text = text;

    /// <summary>One pass from left to right; whatever is taken for a value is not searched for names.</summary>
    public List<TextSpan> Find()
    {
        int i = 0;
        while (i < text.Length)
        {
            if (!IsNameCharacter(i))
            {
                i++;
                continue;
            }

            int end = i;
            while (end < text.Length && (IsNameCharacter(end) || text[end] is '.' or '-'))
                end += text[end] == '\\' ? 6 : 1;
            i = Math.Max(end, AfterName(i, end));
        }

        return found;
    }

    /// <summary>A letter or digit of any script, an underscore, or <c>\u006b</c>.</summary>
    bool IsNameCharacter(int i) =>
        char.IsLetterOrDigit(text[i]) || text[i] == '_'
        || (text[i] == '\\' && i + 5 < text.Length && text[i + 1] == 'u'
            && Ascii.IsHex(text[i + 2]) && Ascii.IsHex(text[i + 3]) && Ascii.IsHex(text[i + 4]) && Ascii.IsHex(text[i + 5]));

    /// <summary>Hides the value of a name and returns where to go on.</summary>
    int AfterName(int start, int end)
    {
        int value = Separator.After(text, start, end);
        if (value < 0)
            return Scheme(start, end);
        string name = KeyName.Decode(text, start, end);
        if (KeyName.Introduces(name, "name", "key"))
        {
            if (SecretNames.NamesSecret(PeekWord(value)))
                valueExpectedUntil = end + 200;
            return end;
        }

        bool expected = start < valueExpectedUntil && KeyName.Introduces(name, "value", "value");
        if (!expected && !SecretNames.NamesSecret(name))
            return end;
        valueExpectedUntil = 0;
        return new ValueReader(text, found).Read(start, value);
    }

    /// <summary>The token of "Bearer ..." and "Basic ..." where no name stands before it.</summary>
    int Scheme(int start, int end)
    {
        bool scheme = Ascii.StandsAtAnyCase(text, start, end, "bearer") || Ascii.StandsAtAnyCase(text, start, end, "basic");
        if (!scheme || end - start > 6 || end >= text.Length || text[end] != ' ')
            return end;
        int stop = end + 1;
        while (stop < text.Length && (Ascii.IsWord(text[stop]) || text[stop] is '.' or '-' or '~' or '+' or '/' or '='))
            stop++;
        TextSpan token = TextSpan.FromBounds(end + 1, stop);
        string value = text.Substring(token.Start, token.Length);
        if (token.Length < 12 || !(Randomness.LooksRandom(value) || (end - start == 6 && value.Any(Ascii.IsDigit))))
            return end;
        found.Add(token);
        return stop;
    }

    string PeekWord(int at)
    {
        at = Ascii.SkipBlanks(text, at, text.Length);
        if (at < text.Length && Ascii.IsQuote(text[at]))
            at++;
        int stop = at;
        while (stop < text.Length && stop - at < 100 && (Ascii.IsWord(text[stop]) || text[stop] is '-' or '.'))
            stop++;
        return text.Substring(at, stop - at);
    }
}

/// <summary>The names that keys have once escapes are decoded.</summary>
static class KeyName
{
    /// <summary>The gateway decodes escapes in keys, and takes U+017F for s and U+212A for k.</summary>
    public static string Decode(string text, int start, int end)
    {
        char[] name = new char[end - start];
        int count = 0;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '\\')
            {
                c = (char)((Ascii.HexValue(text[i + 2]) << 12) | (Ascii.HexValue(text[i + 3]) << 8) | (Ascii.HexValue(text[i + 4]) << 4) | Ascii.HexValue(text[i + 5]));
                i += 5;
            }

            name[count++] = c switch { '\u017F' => 's', '\u212A' => 'k', _ => c };
        }

        return new string(name, 0, count);
    }

    public static bool Introduces(string name, string one, string other) =>
        Ascii.ToLower(name) is string lower && (lower == one || lower == other);
}
