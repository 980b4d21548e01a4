using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>What stands around an object that C# builds: the names by which a reader would tell whose it is.</summary>
static class Surroundings
{
    /// <summary>Names of types, variables, members and called methods, up to the statement or member.</summary>
    public static List<string> Of(ExpressionSyntax expression)
    {
        List<string> names = [];
        Add(expression);
        for (SyntaxNode? at = expression.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case VariableDeclaratorSyntax variable:
                    names.Add(variable.Identifier.ValueText);
                    names.Add((variable.Parent as VariableDeclarationSyntax)?.Type.ToString() ?? "");
                    break;
                case PropertyDeclarationSyntax property:
                    names.Add(property.Identifier.ValueText);
                    names.Add(property.Type.ToString());
                    break;
                case MethodDeclarationSyntax method when expression.FirstAncestorOrSelf<StatementSyntax>() is null or ReturnStatementSyntax:
                    names.Add(method.Identifier.ValueText);
                    names.Add(method.ReturnType.ToString());
                    break;
                case InvocationExpressionSyntax invocation:
                    names.Add(invocation.Expression is MemberAccessExpressionSyntax member ? member.Name.ToString() : invocation.Expression.ToString());
                    break;
                case AssignmentExpressionSyntax assignment:
                    names.Add(assignment.Left.ToString());
                    break;
                case ObjectCreationExpressionSyntax creation:
                    Add(creation);
                    break;
            }

            if (at is MemberDeclarationSyntax)
            {
                if (at is PropertyDeclarationSyntax or FieldDeclarationSyntax && at.Parent is TypeDeclarationSyntax type)
                    names.Add(type.Identifier.ValueText);
                break;
            }
        }

        return names;

        void Add(ExpressionSyntax made)
        {
            if (made is ObjectCreationExpressionSyntax creation)
                names.Add(creation.Type.ToString());
            else if (made is InvocationExpressionSyntax invocation)
                names.Add(invocation.Expression is MemberAccessExpressionSyntax member ? member.Name.ToString() : invocation.Expression.ToString());
        }
    }

    /// <summary>The type of the variable or property that starts with an expression; null where none is written.</summary>
    public static TypeSyntax? DeclaredType(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } type } } } => type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => type,
        _ => null,
    };

    /// <summary>The names that lead to the object from outside: the type and property, the variable, the parameter.</summary>
    public static IEnumerable<string> Chain(ExpressionSyntax expression)
    {
        SyntaxNode at = expression;
        while (at.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or PostfixUnaryExpressionSyntax)
            at = at.Parent;
        switch (at.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                return [variable.Identifier.ValueText];
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return property.Parent is TypeDeclarationSyntax type && SettingsReader.Bare(type.Identifier.ValueText) is { Length: > 0 } bare
                    ? [bare, property.Identifier.ValueText]
                    : [property.Identifier.ValueText];
            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return [property.Identifier.ValueText];
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when assignment.Right == at:
                return [name.Identifier.ValueText];
            case ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name }:
                return [name];
            default:
                return [];
        }
    }
}
