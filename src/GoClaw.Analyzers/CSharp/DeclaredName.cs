using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>What an expression is called: the variable, member or argument that it becomes, with the type around it in front.</summary>
static class DeclaredName
{
    /// <returns><c>GoClawOptions.Token</c>; null where nothing names it.</returns>
    public static string? Of(SyntaxNode expression)
    {
        SyntaxNode at = expression;
        while (at.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax)
            at = at.Parent;
        return at.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => Of(variable, variable.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => Of(property, property.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => Of(parameter, parameter.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => Of(property, property.Identifier.ValueText),
            AssignmentExpressionSyntax assignment when assignment.Right == at => Of(assignment, Last(assignment.Left)),
            ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } argument => Of(argument, name),
            _ => null,
        };
    }

    static string? Of(SyntaxNode place, string? name)
    {
        if (name is null)
            return null;
        string? type = place switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var receiver } } => Last(receiver),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax creation } } => Last(creation.Type),
            ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } => Last(creation.Type),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } => Last(invocation.Expression),
            _ => place.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText,
        };
        return type is null ? name : $"{type}.{name}";
    }

    static string? Last(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        GenericNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] } => key,
        _ => null,
    };
}
