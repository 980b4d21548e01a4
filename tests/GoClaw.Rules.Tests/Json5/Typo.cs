using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Json5;

/// <summary>A slip of the hand that spoils a valid document, and the lines on which a reader would look for it.</summary>
sealed record Typo(string Name, Func<TokenSpan, string, bool> Fits, Func<string, TokenSpan, TextEdit> Slip)
{
    public static readonly Typo[] All =
    [
        new("no comma", (t, _) => t.Kind == TokenKind.Comma, (_, t) => Cut(t)),
        new("two commas", (t, _) => t.Kind == TokenKind.Comma, (_, t) => After(t, ",")),
        new("semicolon", (t, _) => t.Kind == TokenKind.Comma, (_, t) => new TextEdit(t.Span, ";")),
        new("no colon", (t, _) => t.Kind == TokenKind.Colon, (_, t) => Cut(t)),
        new("equals sign", (t, _) => t.Kind == TokenKind.Colon, (_, t) => new TextEdit(t.Span, " =")),
        new("two colons", (t, _) => t.Kind == TokenKind.Colon, (_, t) => After(t, ":")),
        new("no opening quote", (t, _) => t.Kind == TokenKind.String, (_, t) => new TextEdit(new TextSpan(t.Span.Start, 1), "")),
        new("no closing quote", (t, _) => t.Kind == TokenKind.String, (_, t) => new TextEdit(new TextSpan(t.Span.End - 1, 1), "")),
        new("wrong closing quote", (t, _) => t.Kind == TokenKind.String, (text, t) => new TextEdit(new TextSpan(t.Span.End - 1, 1), text[t.Span.Start] == '"' ? "'" : "\"")),
        new("curly quotes", (t, _) => t.Kind == TokenKind.String, (text, t) => new TextEdit(t.Span, $"“{text.Substring(t.Span.Start + 1, t.Span.Length - 2)}”")),
        new("quote inside", (t, _) => t.Kind == TokenKind.String && t.Span.Length > 4, (text, t) => new TextEdit(new TextSpan(t.Span.Start + 2, 0), text.Substring(t.Span.Start, 1))),
        new("tab inside", (t, _) => t.Kind == TokenKind.String, (_, t) => Within(t, "\t")),
        new("line break inside", (t, _) => t.Kind == TokenKind.String, (_, t) => Within(t, "\n")),
        new("Windows path", (t, _) => t.Kind == TokenKind.String, (_, t) => Within(t, "C:\\data\\x")),
        new("hex escape", (t, _) => t.Kind == TokenKind.String, (_, t) => Within(t, "\\x41")),
        new("Python word", (t, text) => t.Kind == TokenKind.Word && text[t.Span.Start] is 't' or 'f' or 'n', (text, t) => new TextEdit(t.Span, text[t.Span.Start] switch { 't' => "True", 'f' => "False", _ => "None" })),
        new("unquoted value", (t, text) => t.Kind == TokenKind.Word, (_, t) => new TextEdit(t.Span, "yes")),
        new("leading zero", (t, text) => t.Kind == TokenKind.Word && char.IsAsciiDigit(text[t.Span.Start]), (_, t) => Before(t, "0")),
        new("hash comment", (t, _) => t.Kind is TokenKind.Comma or TokenKind.OpenBrace or TokenKind.OpenBracket, (_, t) => After(t, " # it's \"off\", see {docs}\n")),
        new("globs in a comment", (t, _) => t.Kind is TokenKind.Comma or TokenKind.OpenBrace, (_, t) => After(t, " /* src/*.ts, \"see\" http://x/y it's */")),
        new("comment not closed", (t, _) => t.Kind is TokenKind.Comma or TokenKind.OpenBrace, (_, t) => After(t, " /* off")),
        new("single slash", (t, _) => t.Kind is TokenKind.Comma or TokenKind.OpenBrace, (_, t) => After(t, " /")),
        new("bracket not closed", (t, _) => t.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket, (_, t) => Cut(t)),
        new("bracket too many", (t, _) => t.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket, (text, t) => After(t, text.Substring(t.Span.Start, 1))),
        new("wrong bracket", (t, _) => t.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket, (_, t) => new TextEdit(t.Span, t.Kind == TokenKind.CloseBrace ? "]" : "}")),
        new("bracket not opened", (t, _) => t.Kind is TokenKind.OpenBrace or TokenKind.OpenBracket, (_, t) => Cut(t)),
        new("no value", (t, _) => t.Kind == TokenKind.Colon, (_, t) => After(t, " ,")),
        new("no-break space", (t, _) => t.Kind is TokenKind.Comma or TokenKind.Colon, (_, t) => After(t, "\u00A0")),
        new("byte order mark", (t, _) => t.Span.Start == 0, (_, t) => Before(t, "\uFEFF")),
        new("text before", (t, _) => t.Span.Start == 0, (_, t) => Before(t, "config = ")),
        new("text behind", (t, _) => t.Kind == TokenKind.EndOfFile, (_, t) => Before(t, "end of file\n")),
        new("brace behind", (t, _) => t.Kind == TokenKind.EndOfFile, (_, t) => Before(t, "}\n")),
    ];

    public override string ToString() => Name;

    /// <summary>The document with the slip at one of the places where it fits, chosen by a number; null where it fits nowhere.</summary>
    public (string Text, HashSet<int> Lines)? Apply(string text, int choice)
    {
        Json5Document document = Json5Document.Parse(text);
        int[] places = [.. Enumerable.Range(0, document.Tokens.Count).Where(i => Fits(document.Token(i), text) && !IsIdle(document, i))];
        if (places.Length == 0)
            return null;
        int place = places[choice % places.Length];
        TextEdit edit = Slip(text, document.Token(place));
        string spoilt = TextEdit.Apply(text, [edit]);
        LineMap lines = new(spoilt);
        int at = edit.Span.Start;
        int grown = spoilt.Length - text.Length;
        HashSet<int> expected = [lines.At(at).Line, lines.At(at + edit.NewText.Length).Line, lines.At(Next(document, place) + grown).Line];
        // A bracket that is missing, or too many, is so at its partner, too.
        if (Partner(document, place) is { } partner)
            expected.Add(lines.At(partner < at ? partner : partner + grown).Line);
        return (spoilt, expected);
    }

    /// <summary>A comma may be missing before a bracket.</summary>
    static bool IsIdle(Json5Document document, int index) =>
        document.Token(index).Kind == TokenKind.Comma && document.Text[Next(document, index)] is '}' or ']';

    /// <summary>Where the next token stands that is no white space or comment.</summary>
    static int Next(Json5Document document, int index)
    {
        while (++index < document.Tokens.Count - 1 && document.Tokens[index].IsTrivia)
        {
        }

        return document.Tokens[Math.Min(index, document.Tokens.Count - 1)].Start;
    }

    static int? Partner(Json5Document document, int bracket)
    {
        int step = document.Token(bracket).Kind switch
        {
            TokenKind.OpenBrace or TokenKind.OpenBracket => 1,
            TokenKind.CloseBrace or TokenKind.CloseBracket => -1,
            _ => 0,
        };
        if (step == 0)
            return null;
        int depth = 0;
        for (int i = bracket; ; i += step)
        {
            depth += document.Token(i).Kind switch
            {
                TokenKind.OpenBrace or TokenKind.OpenBracket => 1,
                TokenKind.CloseBrace or TokenKind.CloseBracket => -1,
                _ => 0,
            };
            if (depth == 0)
                return document.Token(i).Span.Start;
        }
    }

    static TextEdit Cut(TokenSpan token) => new(token.Span, "");

    static TextEdit Before(TokenSpan token, string insert) => new(new TextSpan(token.Span.Start, 0), insert);

    static TextEdit After(TokenSpan token, string insert) => new(new TextSpan(token.Span.End, 0), insert);

    static TextEdit Within(TokenSpan token, string insert) => new(new TextSpan(token.Span.Start + 1, 0), insert);
}
