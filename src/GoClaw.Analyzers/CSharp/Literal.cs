using System.Globalization;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Maps the value of a string token back to its characters. What the compiler says is the value is the law: where the reading here differs
/// (a literal with an error in it), the token is mapped as a whole.
/// </summary>
static class Literal
{
    static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>Appends a whole literal: regular, verbatim or raw, UTF-16 or UTF-8.</summary>
    public static void Append(SyntaxToken token, MappedTextBuilder to)
    {
        string text = token.Text;
        int end = text.EndsWith("u8", StringComparison.OrdinalIgnoreCase) ? text.Length - 2 : text.Length;
        if (text.StartsWith("@", StringComparison.Ordinal))
        {
            AppendDoubled(token, 2, end, "\"", to);
        }
        else if (!text.StartsWith("\"\"\"", StringComparison.Ordinal))
        {
            AppendEscaped(token, 1, end, braces: false, to);
        }
        else
        {
            int quotes = 3;
            while (quotes < end && text[quotes] == '"')
                quotes++;
            end -= quotes;
            bool isMultiLine = token.Kind() is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
            int start = isMultiLine ? AfterLineEnd(text, quotes) : quotes;
            AppendLines(token, start, isMultiLine ? BeforeLineEnd(text, start, end) : end, to);
        }
    }

    /// <summary>Appends the text between the holes of an interpolated string.</summary>
    public static void Append(InterpolatedStringTextSyntax content, InterpolatedStringExpressionSyntax parent, MappedTextBuilder to)
    {
        SyntaxToken token = content.TextToken;
        switch (parent.StringStartToken.Kind())
        {
            case SyntaxKind.InterpolatedStringStartToken:
                AppendEscaped(token, 0, token.Text.Length, braces: true, to);
                break;
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
                AppendDoubled(token, 0, token.Text.Length, "\"{}", to);
                break;
            default:
                AppendLines(token, 0, token.Text.Length, to);
                break;
        }
    }

    static void AppendEscaped(SyntaxToken token, int start, int end, bool braces, MappedTextBuilder to)
    {
        string text = token.Text;
        List<Piece> pieces = [];
        for (int i = start; i < end;)
        {
            int plain = i;
            while (i < end && text[i] is not ('\\' or '"') && !(braces && text[i] is '{' or '}'))
                i++;
            if (i > plain)
                pieces.Add(new Piece(plain, i - plain, null));
            if (i >= end || text[i] == '"')
                break;

            int length = 2;
            string value = text[i] == '\\' ? Unescape(text, i, end, ref length) : text.Substring(i, 1);
            length = Math.Min(length, end - i);
            pieces.Add(new Piece(i, length, value));
            i += length;
        }

        Append(token, pieces, braces ? Undouble(token.ValueText) : token.ValueText, to);
    }

    /// <summary>Text in which some characters are written twice to mean themselves; a quote that stands alone ends it.</summary>
    static void AppendDoubled(SyntaxToken token, int start, int end, string doubled, MappedTextBuilder to)
    {
        string text = token.Text;
        List<Piece> pieces = [];
        for (int i = start; i < end;)
        {
            int plain = i;
            while (i < end && doubled.IndexOf(text[i]) < 0)
                i++;
            if (i > plain)
                pieces.Add(new Piece(plain, i - plain, null));
            if (i + 1 >= end || text[i + 1] != text[i])
                break;
            pieces.Add(new Piece(i, 2, text.Substring(i, 1)));
            i += 2;
        }

        Append(token, pieces, doubled.Length > 1 ? Undouble(token.ValueText) : token.ValueText, to);
    }

    /// <summary>Raw text: every line of the value ends as its line of the source does, without the indentation.</summary>
    static void AppendLines(SyntaxToken token, int start, int end, MappedTextBuilder to)
    {
        string text = token.Text;
        string value = token.ValueText;
        List<Piece> pieces = [];
        int done = 0;
        while (start <= end)
        {
            int lineEnd = text.IndexOfAny(LineEnds, start, end - start);
            int valueEnd = value.IndexOfAny(LineEnds, done);
            int next = lineEnd < 0 ? end : lineEnd + 1;
            int length = (valueEnd < 0 ? value.Length : valueEnd + 1) - done;
            if (length > next - start)
                break;
            if (length > 0)
                pieces.Add(new Piece(next - length, length, null));
            done += length;
            start = lineEnd < 0 ? end + 1 : next;
        }

        Append(token, pieces, value, to);
    }

    static void Append(SyntaxToken token, List<Piece> pieces, string value, MappedTextBuilder to)
    {
        string text = token.Text;
        int done = 0;
        foreach (Piece piece in pieces)
        {
            int length = piece.Value?.Length ?? piece.Length;
            if (string.CompareOrdinal(value, done, piece.Value ?? text, piece.Value is null ? piece.Start : 0, length) != 0)
                break;
            done += length;
        }

        bool agrees = done == value.Length && pieces.Sum(piece => piece.Value?.Length ?? piece.Length) == done;
        if (!agrees)
        {
            to.Opaque(value, new TextSpan(token.SpanStart, text.Length));
            return;
        }

        foreach (Piece piece in pieces)
        {
            if (piece.Value is null)
                to.Exact(text, piece.Start, piece.Length, token.SpanStart + piece.Start);
            else
                to.Decoded(piece.Value, new TextSpan(token.SpanStart + piece.Start, piece.Length));
        }
    }

    static string Unescape(string text, int at, int end, ref int length)
    {
        char kind = at + 1 < end ? text[at + 1] : '\\';
        int most = kind switch { 'u' or 'x' => 4, 'U' => 8, _ => 0 };
        if (most == 0)
            return Simple(kind).ToString();

        int digits = 0;
        while (digits < most && at + 2 + digits < end && Uri.IsHexDigit(text[at + 2 + digits]))
            digits++;
        length = 2 + digits;
        return uint.TryParse(text.Substring(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code) switch
        {
            false => "",
            true when code <= char.MaxValue => ((char)code).ToString(),
            true when code <= 0x10FFFF => char.ConvertFromUtf32((int)code),
            true => "",
        };
    }

    static char Simple(char kind) => kind switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\u001B',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => kind,
    };

    // The compiler folds doubled braces of interpolated text only when it binds it.
    static string Undouble(string text) => text.Replace("{{", "{").Replace("}}", "}");

    static int AfterLineEnd(string text, int start)
    {
        int at = text.IndexOfAny(LineEnds, start);
        if (at < 0)
            return text.Length;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    static int BeforeLineEnd(string text, int start, int end)
    {
        int at = end > start ? text.LastIndexOfAny(LineEnds, end - 1, end - start) : -1;
        if (at < 0)
            return start;
        return text[at] == '\n' && at > start && text[at - 1] == '\r' ? at - 1 : at;
    }

    /// <param name="Start">In the token's text.</param>
    /// <param name="Length">In the token's text.</param>
    /// <param name="Value">What an escape stands for; null for characters that mean themselves.</param>
    readonly record struct Piece(int Start, int Length, string? Value);
}
