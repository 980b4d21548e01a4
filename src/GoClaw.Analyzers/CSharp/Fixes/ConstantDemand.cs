using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Fixes;

/// <summary>Whether a place takes nothing but constants.</summary>
/// <param name="Reason">Why, as the beginning of a sentence; null where it takes others, or would if a declaration were another.</param>
/// <param name="Constant">The declaration of the constant whose value it is.</param>
readonly record struct ConstantDemand(string? Reason, VariableDeclarationSyntax? Constant)
{
    public bool Exists => Reason is not null || Constant is not null;

    public static ConstantDemand Of(SyntaxNode expression)
    {
        for (SyntaxNode? at = expression; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                    return default;
                case AttributeArgumentSyntax:
                    return new("An attribute takes constants only", null);
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                    return new("The default of a parameter must be a constant", null);
                case EnumMemberDeclarationSyntax:
                    return new("The value of an enum must be a constant", null);
                case CaseSwitchLabelSyntax or PatternSyntax or GotoStatementSyntax:
                // The parser takes a constant after `is` for a type.
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test when test.Right.Span.Contains(expression.Span):
                    return new("A case must be a constant", null);
                case VariableDeclarationSyntax { Parent: FieldDeclarationSyntax field } declaration:
                    return new(null, field.Modifiers.Any(SyntaxKind.ConstKeyword) ? declaration : null);
                case VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax local } declaration:
                    return new(null, local.IsConst ? declaration : null);
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return default;
            }
        }

        return default;
    }
}
