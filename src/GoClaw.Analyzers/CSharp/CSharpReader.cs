using System.Globalization;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Reads the strings of a C# file as the texts they are at run time: literals of every form, and what is put together from constants by
/// concatenation and interpolation. Only the outermost expression becomes a text, so that one string is judged once; what only the running
/// program knows is a hole in it.
/// </summary>
sealed class CSharpReader
{
    readonly SemanticModel model;
    readonly Source source;
    readonly CancellationToken cancellation;
    readonly Stack<SyntaxNode> pending = new();
    readonly Stack<SyntaxNode> parts = new();
    readonly List<TextEntry> texts = [];

    CSharpReader(SemanticModel model, Source source, CancellationToken cancellation)
    {
        this.model = model;
        this.source = source;
        this.cancellation = cancellation;
    }

    /// <summary>All texts of a file, in no particular order.</summary>
    public static IReadOnlyList<TextEntry> Read(SemanticModel model, Source source, CancellationToken cancellation)
    {
        CSharpReader reader = new(model, source, cancellation);
        reader.Walk(model.SyntaxTree.GetRoot(cancellation));
        return reader.texts;
    }

    // Stacks instead of recursion: a generated table may concatenate thousands of strings.
    void Walk(SyntaxNode root)
    {
        pending.Push(root);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            SyntaxNode node = pending.Pop();
            if (IsText(node))
            {
                Read((ExpressionSyntax)node);
                continue;
            }

            foreach (SyntaxNode child in node.ChildNodes())
                pending.Push(child);
        }
    }

    static bool IsText(SyntaxNode node) => node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression
        or SyntaxKind.InterpolatedStringExpression or SyntaxKind.AddExpression;

    void Read(ExpressionSyntax outermost)
    {
        MappedTextBuilder text = new();
        parts.Push(outermost);
        while (parts.Count > 0)
        {
            SyntaxNode part = parts.Pop();
            switch (part)
            {
                case LiteralExpressionSyntax literal when IsText(literal):
                    Literal.Append(literal.Token, text);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    parts.Push(sum.Right);
                    parts.Push(sum.Left);
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    parts.Push(parenthesized.Expression);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    for (int i = interpolated.Contents.Count - 1; i >= 0; i--)
                        parts.Push(interpolated.Contents[i]);
                    break;
                case InterpolatedStringTextSyntax content:
                    Literal.Append(content, (InterpolatedStringExpressionSyntax)content.Parent!, text);
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation:
                    parts.Push(interpolation.Expression);
                    break;
                case InterpolationSyntax interpolation:
                    text.Hole(Span(interpolation));
                    pending.Push(interpolation.Expression);
                    break;
                case ExpressionSyntax { IsMissing: false } expression:
                    ReadValue(expression, text);
                    break;
            }
        }

        if (text.IsKnown)
            texts.Add(new TextEntry(source, text.ToText()));
    }

    void ReadValue(ExpressionSyntax expression, MappedTextBuilder text)
    {
        TextSpan span = Span(expression.Parent is InterpolationSyntax hole ? hole : expression);
        if (Constant(expression) is string value)
        {
            text.Opaque(value, span);
        }
        else
        {
            text.Hole(span);
            pending.Push(expression);
        }
    }

    /// <summary>The value of a constant, or of a static readonly field that is initialised with a literal; null for anything else.</summary>
    string? Constant(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax literal)
            return literal.Token.Value is string or char ? literal.Token.ValueText : null;
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }))
            return null;
        if (model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: object value })
            return Convert.ToString(value, CultureInfo.InvariantCulture);
        return model.GetSymbolInfo(expression, cancellation).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true } field
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax initial }
            && IsText(initial)
                ? initial.Token.ValueText
                : null;
    }

    static TextSpan Span(SyntaxNode node) => new(node.SpanStart, node.Span.Length);
}
