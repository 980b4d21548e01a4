using System.Globalization;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Reads an expression as the string that it is at run time: literals of every form, and what <c>+</c>, interpolation, <c>string.Concat</c>,
/// <c>Join</c> and <c>Format</c> make of them. What only the running program knows is a hole.
/// </summary>
/// <param name="follow">Whether constants are looked up; that binds the method around them. Otherwise they are holes.</param>
sealed class StringExpression(SemanticModel model, bool follow, CancellationToken cancellation, int depth = 0)
{
    // More are a table, and to look one up takes as long as the sum that it stands in.
    const int MostNames = 256;

    // Formats of formats.
    const int DeepestFormat = 8;

    // A stack instead of recursion: a generated table may concatenate thousands of strings.
    readonly Stack<Part> parts = new();
    readonly MappedTextBuilder text = new();
    int followed;

    /// <summary>A piece of the string still to be read: an expression, or text that was read already.</summary>
    readonly record struct Part(SyntaxNode? Node, MappedTextBuilder? Text = null, int Start = 0, int Length = 0);

    /// <summary>Whether a name stood where a constant might.</summary>
    public bool HasNames { get; private set; }

    /// <summary>What was taken as a hole; it may hold texts of its own.</summary>
    public List<SyntaxNode> Holes { get; } = [];

    public static bool IsText(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => Composer(invocation) is not null,
        _ => node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.InterpolatedStringExpression
            or SyntaxKind.AddExpression,
    };

    /// <summary>The whole string of which an expression is a part.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax part)
    {
        ExpressionSyntax outermost = part;
        for (SyntaxNode? at = part.Parent; at is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or InterpolationSyntax or ExpressionElementSyntax; at = at.Parent)
        {
            if (IsText(at))
                outermost = (ExpressionSyntax)at;
            else if (at is not (ParenthesizedExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or InterpolationSyntax { AlignmentClause: null, FormatClause: null } or ExpressionElementSyntax
                or CollectionExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax))
                break;
        }

        return outermost;
    }

    public MappedTextBuilder Read(ExpressionSyntax outermost)
    {
        parts.Push(new Part(outermost));
        while (parts.Count > 0)
        {
            Part part = parts.Pop();
            if (part.Node is null)
                text.Append(part.Text!, part.Start, part.Length);
            else
                Read(part.Node);
        }

        return text;
    }

    void Read(SyntaxNode part)
    {
        switch (part)
        {
            case LiteralExpressionSyntax literal when IsText(literal):
                Literal.Append(literal.Token, text);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                parts.Push(new Part(sum.Right));
                parts.Push(new Part(sum.Left));
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                parts.Push(new Part(parenthesized.Expression));
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                for (int i = interpolated.Contents.Count - 1; i >= 0; i--)
                    parts.Push(new Part(interpolated.Contents[i]));
                break;
            case InterpolatedStringTextSyntax content:
                Literal.Append(content, (InterpolatedStringExpressionSyntax)content.Parent!, text);
                break;
            case InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation:
                parts.Push(new Part(interpolation.Expression));
                break;
            case InvocationExpressionSyntax invocation when TryCompose(invocation):
                break;
            case LiteralExpressionSyntax { Token.Value: char } character:
                text.Opaque(character.Token.ValueText, Span(character));
                break;
            case ExpressionSyntax { IsMissing: true }:
                break;
            default:
                ReadUnknown(part);
                break;
        }
    }

    void ReadUnknown(SyntaxNode part)
    {
        TextSpan span = Span(part.Parent is InterpolationSyntax parent ? parent : part);
        bool isName = part is IdentifierNameSyntax or MemberAccessExpressionSyntax;
        HasNames |= isName;
        if (follow && isName && followed++ < MostNames && Constant((ExpressionSyntax)part) is string value)
            text.Opaque(value, span);
        else
            text.Hole(span);
        Holes.Add(part);
    }

    /// <summary>The method of <c>string</c> that puts its arguments together, or null.</summary>
    static string? Composer(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax
        {
            Expression: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } or IdentifierNameSyntax { Identifier.ValueText: "String" },
            Name: IdentifierNameSyntax { Identifier.ValueText: "Concat" or "Join" or "Format" } name,
        } && invocation.ArgumentList.Arguments is [.., { NameColon: null }] // Named ones before it stand where they belong.
            ? name.Identifier.ValueText
            : null;

    bool TryCompose(InvocationExpressionSyntax invocation)
    {
        ExpressionSyntax[] arguments = [.. invocation.ArgumentList.Arguments.Select(argument => argument.Expression)];
        switch (Composer(invocation))
        {
            case "Concat":
                Push(Elements(arguments) ?? arguments, null);
                return true;
            case "Join" when arguments.Length > 1:
                ExpressionSyntax[] joined = [.. arguments.Skip(1)];
                Push(Elements(joined) ?? joined, arguments[0]);
                return true;
            case "Format" when depth < DeepestFormat && IsText(arguments[0]):
                PushFormat(arguments);
                return true;
            default:
                return false;
        }
    }

    void Push(ExpressionSyntax[] items, ExpressionSyntax? separator)
    {
        for (int i = items.Length - 1; i >= 0; i--)
        {
            parts.Push(new Part(items[i]));
            if (i > 0 && separator is not null)
                parts.Push(new Part(separator));
        }
    }

    /// <summary>Of a list as the only argument, what is in it.</summary>
    static ExpressionSyntax[]? Elements(ExpressionSyntax[] arguments) => arguments is not [var only] ? null : only switch
    {
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        CollectionExpressionSyntax list when list.Elements.All(element => element is ExpressionElementSyntax) =>
            [.. list.Elements.Select(element => ((ExpressionElementSyntax)element).Expression)],
        _ => null,
    };

    /// <summary>A format with its items filled in; one that asks for alignment or a format of its own is a hole.</summary>
    void PushFormat(ExpressionSyntax[] arguments)
    {
        MappedTextBuilder format = new StringExpression(model, follow, cancellation, depth + 1).Read(arguments[0]);
        ExpressionSyntax[] items = arguments.Length == 2 && Elements([arguments[1]]) is { } listed ? listed : [.. arguments.Skip(1)];
        string pattern = format.Value;
        List<Part> pieces = [];
        int done = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is not ('{' or '}'))
                continue;
            pieces.Add(new Part(null, format, done, i - done));
            int close = pattern.IndexOf('}', i);
            if (i + 1 < pattern.Length && pattern[i + 1] == pattern[i])
            {
                pieces.Add(new Part(null, format, i, 1));
                i++;
            }
            else if (close > i && int.TryParse(pattern.Substring(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int item) && item < items.Length)
            {
                pieces.Add(new Part(items[item]));
                i = close;
            }
            else
            {
                MappedTextBuilder hole = new();
                hole.Hole(Span(arguments[0]));
                pieces.Add(new Part(null, hole, 0, 1));
                i = Math.Max(i, close);
            }

            done = i + 1;
        }

        pieces.Add(new Part(null, format, done, pattern.Length - done));
        for (int i = pieces.Count - 1; i >= 0; i--)
            parts.Push(pieces[i]);
    }

    /// <summary>The value of a constant, or of a static readonly field that is initialised with a literal; null for anything else.</summary>
    string? Constant(ExpressionSyntax name)
    {
        if (model.GetConstantValue(name, cancellation) is { HasValue: true, Value: object value })
            return Convert.ToString(value, CultureInfo.InvariantCulture);
        return model.GetSymbolInfo(name, cancellation).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true } field
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            && IsText(literal)
                ? literal.Token.ValueText
                : null;
    }

    static TextSpan Span(SyntaxNode node) => new(node.SpanStart, node.Span.Length);
}
