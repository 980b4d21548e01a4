using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TextSpan = GoClaw.Rules.Text.TextSpan;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>Takes a secret out of the call that writes it, where the code certainly compiles afterwards.</summary>
static class SecretRemoval
{
    const string Mask = "***";

    public static IReadOnlyList<TextEdit>? Of(Hit hit)
    {
        SyntaxNode secret = hit.Expression.Syntax;
        while (secret.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            secret = secret.Parent;
        switch (secret.Parent)
        {
            case InterpolationSyntax hole when hole.Span != default:
                return [new TextEdit(Span(hole), Mask)];
            case ArgumentSyntax { Parent: ArgumentListSyntax list } argument when hit.Call.Syntax is InvocationExpressionSyntax invocation && invocation.ArgumentList == list && Template(hit, argument) is { } edits:
                return edits;
        }

        return secret is ExpressionSyntax && IsText(hit.Expression, secret) ? [new TextEdit(Span(secret), $"\"{Mask}\"")] : null;
    }

    /// <summary>Drops a structured argument and its placeholder, where the template is a literal that has one for every argument.</summary>
    static TextEdit[]? Template(Hit hit, ArgumentSyntax argument)
    {
        if (hit.Call is not IInvocationOperation call || !IsStructured(call))
            return null;
        SeparatedSyntaxList<ArgumentSyntax> arguments = ((ArgumentListSyntax)argument.Parent!).Arguments;
        int template = arguments.IndexOf(a => a.Expression is LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken });
        int position = arguments.IndexOf(argument);
        if (template < 0 || position <= template || arguments.Any(a => a.NameColon is not null))
            return null;
        SyntaxToken token = arguments[template].Expression.GetFirstToken();
        List<TextSpan> holes = Placeholders(token.Text);
        if (holes.Count != arguments.Count - template - 1 || holes.Any(hole => !char.IsLetter(token.Text[hole.Start + 1]) && token.Text[hole.Start + 1] is not ('@' or '$' or '_')))
            return null;
        TextSpan placeholder = holes[position - template - 1];
        int start = placeholder.Start > 0 && token.Text[placeholder.Start - 1] == ' ' ? placeholder.Start - 1 : placeholder.Start;
        return
        [
            new TextEdit(TextSpan.FromBounds(token.SpanStart + start, token.SpanStart + placeholder.End), ""),
            new TextEdit(TextSpan.FromBounds(arguments[position - 1].Span.End, argument.Span.End), ""),
        ];
    }

    /// <summary>Loggers whose templates name their arguments.</summary>
    static bool IsStructured(IInvocationOperation call)
    {
        string space = call.TargetMethod.ContainingNamespace?.ToDisplayString() ?? "";
        return call.TargetMethod.Name is not ("Log" or "BeginScope" or "ForContext" or "PushProperty")
            && (space == "Microsoft.Extensions.Logging" || space.StartsWith("Serilog", StringComparison.Ordinal) || space == "NLog");
    }

    static List<TextSpan> Placeholders(string literal)
    {
        List<TextSpan> found = [];
        for (int i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '{')
                continue;
            if (i + 1 < literal.Length && literal[i + 1] == '{')
            {
                i++;
                continue;
            }

            int end = literal.IndexOf('}', i);
            if (end < 0)
                break;
            found.Add(TextSpan.FromBounds(i, end + 1));
            i = end;
        }

        return found;
    }

    /// <summary>Whether a text may stand there instead.</summary>
    static bool IsText(IOperation expression, SyntaxNode secret)
    {
        if (expression.Type?.SpecialType != SpecialType.System_String)
            return expression.Parent is IArgumentOperation { Parameter.Type.SpecialType: SpecialType.System_Object or SpecialType.System_String } or IConversionOperation { Type.SpecialType: SpecialType.System_Object or SpecialType.System_String };
        return secret.Parent is ArgumentSyntax { RefKindKeyword.RawKind: 0 } or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or AnonymousObjectMemberDeclaratorSyntax { NameEquals: not null }
            or InitializerExpressionSyntax or AssignmentExpressionSyntax or ConditionalExpressionSyntax or ExpressionElementSyntax or PrimaryConstructorBaseTypeSyntax;
    }

    static TextSpan Span(SyntaxNode node) => new(node.SpanStart, node.Span.Length);
}
