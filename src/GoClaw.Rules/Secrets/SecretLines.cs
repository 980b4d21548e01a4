using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// In text that does not parse nobody can say where a secret ends: what stands behind its key is taken for it, to the end of the line,
/// unless a text or number stands there and the pair plainly ends with it.
/// </summary>
static class SecretLines
{
    const int LongestName = 200;

    /// <summary>In order, without overlap; none in text that parses.</summary>
    public static IReadOnlyList<TextSpan> In(Json5Document document)
    {
        List<TextSpan> found = [];
        if (document.Errors.Count == 0)
            return found;
        TokenKind previous = TokenKind.EndOfFile;
        int done = 0;
        for (int i = 0; i < document.Tokens.Count; i++)
        {
            if (document.Tokens[i].IsTrivia)
                continue;
            TokenSpan token = document.Token(i);
            if (token.Span.Start >= done && NameEnd(document.Text, token) is { } end)
            {
                int next = Next(document, i);
                int value = Next(document, next);
                bool isValue = previous == TokenKind.Colon && document.Tokens[next].Kind != TokenKind.Colon;
                bool hasColon = end == token.Span.End && document.Tokens[next].Kind == TokenKind.Colon;
                bool isPair = hasColon && EndsPlainly(document, value);
                if (isPair && document.Tokens[value].Kind == TokenKind.String)
                {
                    if (Credential.Classify(Json5String.Decode(document.Text, document.Token(value).Span)) == ValueKind.Literal)
                        found.Add(Json5String.Content(document.Text, document.Token(value).Span));
                }
                else if (!isPair && !isValue)
                {
                    // The colon and the quote behind it may be seen.
                    int start = hasColon ? document.Tokens[value].Start + (document.Tokens[value].Kind == TokenKind.String ? 1 : 0) : end;
                    done = LineEnd(document.Text, end);
                    if (start < done)
                        found.Add(TextSpan.FromBounds(start, done));
                }
            }

            previous = token.Kind;
        }

        return found;
    }

    /// <summary>End of a name of a secret: of the whole token, or of the letters that a bare word starts with.</summary>
    static int? NameEnd(string text, TokenSpan token)
    {
        if (token.Span.Length > LongestName)
            return null;
        if (token.Kind == TokenKind.String)
            return SecretNames.NamesSecret(Json5String.Decode(text, token.Span)) ? token.Span.End : null;
        if (token.Kind != TokenKind.Word)
            return null;
        int end = token.Span.Start;
        while (end < token.Span.End && (Ascii.IsWord(text[end]) || text[end] is '-' or '$'))
            end++;
        return SecretNames.NamesSecret(text.Substring(token.Span.Start, end - token.Span.Start)) ? end : null;
    }

    static bool EndsPlainly(Json5Document document, int value)
    {
        TokenSpan token = document.Token(value);
        bool isPlain = token.Kind == TokenKind.String
            ? Json5String.IsClosed(document.Text, token.Span.Start, token.Span.End)
            : token.Kind == TokenKind.Word && IsNumberOrLiteral(document.Text, token.Span);
        if (!isPlain)
            return false;
        int line = LineEnd(document.Text, token.Span.End);
        int after = Next(document, value);
        if (document.Tokens[after].Kind != TokenKind.Comma)
            return Ends(after);
        int key = Next(document, after);
        return Ends(key) || (document.Tokens[key].Kind is TokenKind.String or TokenKind.Word && document.Tokens[Next(document, key)].Kind == TokenKind.Colon);

        bool Ends(int at) => document.Tokens[at].Kind is TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.EndOfFile || document.Tokens[at].Start >= line;
    }

    static bool IsNumberOrLiteral(string text, TextSpan word) =>
        Json5Number.IsWellFormed(text, word.Start, word.End)
        || Array.Exists(["true", "false", "null"], literal => literal.Length == word.Length && Ascii.StandsAt(text, word.Start, word.End, literal));

    /// <summary>The next token that is no trivia; the end of the file follows itself.</summary>
    static int Next(Json5Document document, int at)
    {
        int last = document.Tokens.Count - 1;
        do
            at = Math.Min(at + 1, last);
        while (at < last && document.Tokens[at].IsTrivia);
        return at;
    }

    static int LineEnd(string text, int at)
    {
        while (at < text.Length && !Ascii.IsLineBreak(text[at]))
            at++;
        return at;
    }
}
