using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>
/// Whether a value is strict JSON: the gateway hands the raw text of <c>allow_from</c> lists to Go's encoding/json, which knows no comments,
/// single quotes, trailing commas, hexadecimal numbers or unquoted keys, and no nesting beyond 10,000.
/// </summary>
static class StrictJson
{
    const int MaxDepth = 10_000;

    /// <summary>So many digits without an exponent fit into a float64.</summary>
    const int DigitsThatFit = 300;

    static readonly char[] Exponents = ['e', 'E'];

    /// <summary>The first construct that is not strict JSON, or null.</summary>
    public static NotStrict? Check(Json5Node node)
    {
        Json5Document document = node.Document;
        if (node.Span.Length <= DigitsThatFit && IsPlain(document.Text, node.Span))
            return null;
        int depth = 0;
        TokenSpan? comma = null;
        for (int i = document.TokenAt(node.Span.Start); i < document.Tokens.Count && document.Tokens[i].Start < node.Span.End; i++)
        {
            TokenSpan token = document.Token(i);
            string? construct = Construct(document.Text, token, ref depth);
            if (comma is { } last && token.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket)
                return new NotStrict(last.Span, "a trailing comma");
            if (construct is not null)
                return new NotStrict(token.Span, construct);
            if (!document.Tokens[i].IsTrivia)
                comma = token.Kind == TokenKind.Comma ? token : null;
        }

        return null;
    }

    /// <summary>As nearly all are: short, of texts in double quotes without an escape and of numbers without a sign.</summary>
    static bool IsPlain(string text, TextSpan list)
    {
        bool inText = false;
        char last = '[';
        for (int i = list.Start + 1; i < list.End - 1; i++)
        {
            char c = text[i];
            if (c == '"')
                inText = !inText;
            bool isKnown = inText ? c != '\\' : c is '"' or ',' or ' ' or '\r' or '\n' or '\t' or (>= '1' and <= '9') || (c == '0' && text[i - 1] is >= '0' and <= '9');
            if (!isKnown)
                return false;
            if (c > ' ')
                last = c;
        }

        return !inText && last != ',' && text[list.End - 1] == ']';
    }

    static string? Construct(string text, TokenSpan token, ref int depth)
    {
        switch (token.Kind)
        {
            case TokenKind.LineComment or TokenKind.BlockComment:
                return "a comment";
            case TokenKind.WhiteSpace:
                return text.IndexOf('\f', token.Span.Start, token.Span.Length) >= 0 ? "a form feed" : null;
            case TokenKind.String:
                return text[token.Span.Start] == '\'' ? "a text in single quotes" : EscapeFault(text, token.Span);
            case TokenKind.OpenBrace or TokenKind.OpenBracket:
                return ++depth > MaxDepth ? "nesting deeper than 10,000" : null;
            case TokenKind.CloseBrace or TokenKind.CloseBracket:
                depth--;
                return null;
            case TokenKind.Word:
                if (Json5Word.Classify(text, token.Span) is NodeKind.True or NodeKind.False or NodeKind.Null)
                    return null;
                if (!Json5Number.IsStrict(text, token.Span.Start, token.Span.End))
                    return text[token.Span.Start] is (>= '0' and <= '9') or '+' or '-' or '.' ? "a number that is not plain decimal" : "a bare word";
                bool isPlain = token.Span.Length <= DigitsThatFit && text.IndexOfAny(Exponents, token.Span.Start, token.Span.Length) < 0;
                return isPlain || Json5Number.TryFloat(text, token.Span.Start, token.Span.End, out _) ? null : "a number too large for float64";
            default:
                return null;
        }
    }

    static string? EscapeFault(string text, TextSpan token)
    {
        for (int i = token.Start + 1; i + 1 < token.End; i++)
        {
            if (text[i] != '\\')
                continue;
            i++;
            if (text[i] == '\'')
                return "an escaped single quote";
            if (text[i] is '\r' or '\n')
                return "a line continuation";
        }

        return null;
    }
}
