namespace GoClaw.Rules.Tests.Json5;

/// <summary>
/// A second opinion on what the gateway's parser (titanous/json5 v1.0.0) lets pass: says yes or no, character by character, and recovers from
/// nothing. Written from the observed cases, apart from the parser it judges.
/// </summary>
sealed class GatewayScanner
{
    readonly string text;
    readonly Stack<bool> inObject = new();
    int at;

    GatewayScanner(string text) => this.text = text;

    enum Expected
    {
        Value,
        ValueOrBracket,
        KeyOrBrace,
        Colon,
        CommaOrClose,
    }

    char Current => at < text.Length ? text[at] : '\0';

    public static bool Accepts(string text) => new GatewayScanner(text).Run();

    bool Run()
    {
        Expected expected = Expected.Value;
        while (Blank() && at < text.Length)
        {
            char c = text[at];
            switch (expected)
            {
                case Expected.ValueOrBracket when c == ']':
                case Expected.KeyOrBrace when c == '}':
                case Expected.CommaOrClose when c == (inObject.Peek() ? '}' : ']'):
                    at++;
                    inObject.Pop();
                    expected = Expected.CommaOrClose;
                    break;
                case Expected.Value or Expected.ValueOrBracket when c is '{' or '[':
                    at++;
                    inObject.Push(c == '{');
                    expected = c == '{' ? Expected.KeyOrBrace : Expected.ValueOrBracket;
                    continue;
                case Expected.Value or Expected.ValueOrBracket:
                    if (!(c is '"' or '\'' ? Quoted() : Word("true") || Word("false") || Word("null") || Word("NaN") || Number()))
                        return false;
                    expected = Expected.CommaOrClose;
                    break;
                case Expected.KeyOrBrace:
                    if (!(c is '"' or '\'' ? Quoted() : BareKey()))
                        return false;
                    expected = Expected.Colon;
                    break;
                case Expected.Colon when c == ':':
                    at++;
                    expected = Expected.Value;
                    break;
                case Expected.CommaOrClose when c == ',':
                    at++;
                    expected = inObject.Peek() ? Expected.KeyOrBrace : Expected.ValueOrBracket;
                    break;
                default:
                    return false;
            }

            if (inObject.Count == 0)
                return End();
        }

        return false;
    }

    /// <summary>What may follow the top-level value: no form feed, but a comment without an end and a slash that ends the file.</summary>
    bool End()
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '/')
            {
                if (at + 1 == text.Length)
                    return true;
                if (!Comment())
                    return at == text.Length;
            }
            else if (c is ' ' or '\t' or '\r' or '\n')
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>White space and comments; false for a slash that starts none and a comment without an end.</summary>
    bool Blank()
    {
        while (true)
        {
            while (Current is ' ' or '\t' or '\r' or '\n' or '\f')
                at++;
            if (Current != '/')
                return true;
            if (!Comment())
                return false;
        }
    }

    /// <summary>Past a comment; false where it has no end (then at the end of the text) or is none.</summary>
    bool Comment()
    {
        at++;
        if (Current == '/')
        {
            while (at < text.Length && text[at] is not ('\n' or '\r'))
                at++;
            return at < text.Length;
        }

        if (Current != '*')
            return false;
        bool star = false;
        for (at++; at < text.Length; at++)
        {
            if (star && text[at] == '/')
            {
                at++;
                return true;
            }

            // Once seen, a star counts for any later slash.
            star |= text[at] == '*';
        }

        return false;
    }

    bool Quoted()
    {
        char quote = Current;
        for (at++; at < text.Length; at++)
        {
            char c = text[at];
            if (c == quote)
            {
                at++;
                return true;
            }

            if (c < ' ' || (c == '\\' && !Escape()))
                return false;
        }

        return false;
    }

    /// <summary>From the backslash to the last character of an escape.</summary>
    bool Escape()
    {
        at++;
        switch (Current)
        {
            case 'b' or 'f' or 'n' or 'r' or 't' or '\\' or '/' or '"' or '\'' or '\n':
                return true;
            case '\r':
                if (at + 1 < text.Length && text[at + 1] == '\n')
                    at++;
                return true;
            case 'u':
                for (int digits = 0; digits < 4; digits++)
                {
                    at++;
                    if (!char.IsAsciiHexDigit(Current))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Nothing but a colon or white space may end it.</summary>
    bool BareKey()
    {
        if (char.IsAsciiDigit(Current))
            return false;
        int start = at;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '$')
            at++;
        return at > start && Current is ':' or ' ' or '\t' or '\r' or '\n' or '\f';
    }

    bool Word(string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            return false;
        at += word.Length;
        return true;
    }

    bool Number()
    {
        if (Current == '.')
            return Fraction();
        if (Current is '+' or '-')
        {
            // A dot after a sign is as if it were not there.
            at++;
            while (Current == '.')
                at++;
        }

        if (Word("Infinity"))
            return true;
        if (!char.IsAsciiDigit(Current))
            return false;
        if (Current == '0')
        {
            at++;
            if (Current is 'x' or 'X')
            {
                at++;
                return Digits(char.IsAsciiHexDigit) > 0;
            }
        }
        else
        {
            Digits(char.IsAsciiDigit);
        }

        return Current == '.' ? Fraction() : Exponent();
    }

    bool Fraction()
    {
        at++;
        Digits(char.IsAsciiDigit);
        return Exponent();
    }

    bool Exponent()
    {
        if (Current is not ('e' or 'E'))
            return true;
        at++;
        if (Current is '+' or '-')
            at++;
        return Digits(char.IsAsciiDigit) > 0;
    }

    int Digits(Func<char, bool> isDigit)
    {
        int start = at;
        while (isDigit(Current))
            at++;
        return at - start;
    }
}
