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
    public static List<TextEntry> Read(SemanticModel model, Source source, CancellationToken cancellation)
    {
        CSharpReader reader = new(model, source, cancellation);
        reader.Walk(model.SyntaxTree.GetRoot(cancellation));
        return reader.texts;
    }

    /// <summary>One expression as the text it is at run time, constants followed; null for one of which nothing is known.</summary>
    public static MappedText? Text(CodeFile file, ExpressionSyntax expression)
    {
        CSharpReader reader = new(file.Model, file.Source, file.Cancellation);
        MappedTextBuilder text = reader.Assemble(expression, follow: true, out _);
        // An empty literal is known to be empty.
        return text.IsKnown || text.Value.Length == 0 ? text.ToText() : null;
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
        MappedTextBuilder text = Assemble(outermost, follow: false, out bool hasNames);
        // Looking names up binds the method around them, and that is what costs. A connection string has one of the words, or the @ before its
        // host, in what is written out.
        if (hasNames && (TextEntry.MayHoldSecret(text.Value) || text.Value.IndexOf('@') >= 0))
            text = Assemble(outermost, follow: true, out _);
        if (text.IsKnown)
            texts.Add(new TextEntry(source, text.ToText()));
    }

    /// <param name="follow">Whether constants are looked up; the first time they are holes, and what is no text is left to the walk.</param>
    MappedTextBuilder Assemble(ExpressionSyntax outermost, bool follow, out bool hasNames)
    {
        MappedTextBuilder text = new();
        hasNames = false;
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
                case LiteralExpressionSyntax { Token.Value: char } character:
                    text.Opaque(character.Token.ValueText, new TextSpan(character.SpanStart, character.Span.Length));
                    break;
                case ExpressionSyntax { IsMissing: true }:
                    break;
                default:
                    SyntaxNode hole = part.Parent is InterpolationSyntax parent ? parent : part;
                    TextSpan span = new(hole.SpanStart, hole.Span.Length);
                    bool isName = part is IdentifierNameSyntax or MemberAccessExpressionSyntax;
                    hasNames |= isName;
                    if (follow && isName && Constant((ExpressionSyntax)part) is string value)
                        text.Opaque(value, span);
                    else
                        text.Hole(span);
                    if (!follow)
                        pending.Push(part);
                    break;
            }
        }

        return text;
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
}
