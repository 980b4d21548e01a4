using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Fixes;

/// <summary>
/// Finds what a program already reads its configuration from where a value stands: a parameter, a local that has its value, or a member of
/// the type. A section is none: a variable of the environment stands at the root.
/// </summary>
static class ConfigurationInScope
{
    const string Interface = "Microsoft.Extensions.Configuration.IConfiguration";
    const string Section = "Microsoft.Extensions.Configuration.IConfigurationSection";

    /// <returns>Its name; null where there is none.</returns>
    public static string? At(CodeFile file, ExpressionSyntax expression)
    {
        if (file.Model.Compilation.GetTypeByMetadataName(Interface) is null)
            return null;
        return file.Model.LookupSymbols(expression.SpanStart)
            .Where(symbol => IsConfiguration(symbol) && !IsFilled(symbol, expression) && CanBeRead(symbol, expression, file))
            .OrderByDescending(symbol => symbol is ILocalSymbol or IParameterSymbol ? symbol.DeclaringSyntaxReferences.FirstOrDefault()?.Span.Start ?? 0 : symbol is IFieldSymbol ? -1 : -2)
            .ThenBy(symbol => symbol.Name, StringComparer.Ordinal)
            .FirstOrDefault()?.Name;
    }

    static bool IsConfiguration(ISymbol symbol)
    {
        ITypeSymbol? type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol { IsWriteOnly: false, IsIndexer: false } property => property.Type,
            _ => null,
        };
        return type is { NullableAnnotation: not NullableAnnotation.Annotated }
            && Is(type, Interface) && !Is(type, Section)
            && symbol.Name.IndexOf("section", StringComparison.OrdinalIgnoreCase) < 0
            && SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None;
    }

    static bool Is(ITypeSymbol type, string name) => type.ToDisplayString(NullableFlowState.None) == name || type.AllInterfaces.Any(each => each.ToDisplayString() == name);

    /// <summary>What is written there is about to become part of it.</summary>
    static bool IsFilled(ISymbol symbol, ExpressionSyntax expression) => expression.Ancestors().TakeWhile(outer => outer is not (StatementSyntax or MemberDeclarationSyntax)).Any(outer =>
        (outer switch
        {
            InvocationExpressionSyntax call => call.Expression,
            AssignmentExpressionSyntax assignment => assignment.Left,
            _ => null,
        })?.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == symbol.Name) == true);

    static bool CanBeRead(ISymbol symbol, ExpressionSyntax expression, CodeFile file)
    {
        int position = expression.SpanStart;
        SyntaxNode? declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(file.Cancellation);
        bool isLocal = symbol is ILocalSymbol;
        if (isLocal && !HasValue(declaration, position))
            return false;

        bool isPrimary = symbol is IParameterSymbol && declaration is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax };
        bool isMember = isPrimary || symbol is IFieldSymbol or IPropertySymbol;
        bool isInFunction = false;
        MemberDeclarationSyntax? member = null;
        foreach (SyntaxNode outer in expression.Ancestors())
        {
            bool isFunction = outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
            isInFunction |= isFunction;
            bool isOutside = isMember ? !symbol.IsStatic : declaration is not null && isFunction && !outer.Span.Contains(declaration.Span);
            if (isOutside && isFunction && (IsStatic(outer) || (isLocal && ConstantDeclaration.MayRunBefore(outer, declaration!.Span.End))))
                return false;
            if (outer is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax && isMember && !isPrimary && !symbol.IsStatic)
                return false;
            if (outer is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                member = (MemberDeclarationSyntax)outer;
                break;
            }
        }

        if (isMember && !CanBeReadIn(member, symbol, isPrimary, isInFunction, expression))
            return false;
        // Hidden by another of the same name, or out of reach.
        ISymbol? bound = file.Model.GetSpeculativeSymbolInfo(position, SyntaxFactory.IdentifierName(symbol.Name), SpeculativeBindingOption.BindAsExpression).Symbol;
        return SymbolEqualityComparer.Default.Equals(bound, symbol);
    }

    /// <summary>It is declared in front, in a block around the place, with a value.</summary>
    static bool HasValue(SyntaxNode? declaration, int position) =>
        declaration is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax { Parent: not SwitchSectionSyntax } } && declaration.Span.End <= position;

    static bool CanBeReadIn(MemberDeclarationSyntax? member, ISymbol symbol, bool isPrimary, bool isInFunction, ExpressionSyntax expression)
    {
        bool isInitializer = member is BaseFieldDeclarationSyntax || (member is PropertyDeclarationSyntax { Initializer: { } initializer } && initializer.Span.Contains(expression.Span));
        bool isStatic = member is null || member.Modifiers.Any(SyntaxKind.StaticKeyword);
        // Initialisers run before members have their values, and so may the rest of a constructor.
        if (isInitializer || member is TypeDeclarationSyntax)
            return isPrimary && !isStatic;
        if (symbol.IsStatic)
            return member is not ConstructorDeclarationSyntax;
        bool isInStruct = member?.Parent is StructDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword };
        return !isStatic && member is not ConstructorDeclarationSyntax && !(isInStruct && isInFunction);
    }

    static bool IsStatic(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
