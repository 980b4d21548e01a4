using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Fixes;

/// <summary>Turns a constant into a variable that is set once, where nothing in the program needs it to be constant.</summary>
static class ConstantDeclaration
{
    public static (TextEdit? Edit, string? Obstacle) Change(CodeFile file, VariableDeclarationSyntax declaration)
    {
        if (declaration.Variables is not [var variable])
            return (null, "Other constants are declared with it");
        if (file.Model.GetDeclaredSymbol(variable, file.Cancellation) is not { } symbol || Type(symbol) is not { SpecialType: SpecialType.System_String })
            return default;
        string name = variable.Identifier.ValueText;
        string needed = $"{name} is used where only a constant may stand";
        if (declaration.Parent is LocalDeclarationStatementSyntax local)
            return NeedsConstantLocal(local, variable) ? (null, needed) : (Remove(file, local.Modifiers.First(SyntaxKind.ConstKeyword)), null);
        if (declaration.Parent is not FieldDeclarationSyntax field || field.Parent is InterfaceDeclarationSyntax)
            return default;
        SyntaxToken keyword = field.Modifiers.First(token => token.IsKind(SyntaxKind.ConstKeyword));
        SyntaxNode[] types = [.. symbol.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(file.Cancellation))];
        IEnumerable<SyntaxTree> reach = symbol.DeclaredAccessibility == Accessibility.Private ? types.Select(type => type.SyntaxTree).Distinct() : file.Model.Compilation.SyntaxTrees;
        return reach.Any(tree => ConstantNames.Have(tree, name, file.Cancellation)) ? (null, needed)
            : types.OfType<TypeDeclarationSyntax>().SelectMany(type => type.Members).Any(member => ReadsBefore(member, field, name)) ? (null, $"{name} is read before it would have its value")
            : (new TextEdit(new TextSpan(keyword.SpanStart, keyword.Span.Length), "static readonly"), null);
    }

    static ITypeSymbol? Type(ISymbol symbol) => (symbol as IFieldSymbol)?.Type ?? (symbol as ILocalSymbol)?.Type;

    static SyntaxToken First(this SyntaxTokenList tokens, SyntaxKind kind) => tokens.First(token => token.IsKind(kind));

    /// <summary>With the blanks behind it.</summary>
    static TextEdit Remove(CodeFile file, SyntaxToken keyword)
    {
        int end = keyword.Span.End;
        while (file.Source.Text[end] is ' ' or '\t')
            end++;
        return new TextEdit(TextSpan.FromBounds(keyword.SpanStart, end), "");
    }

    static bool NeedsConstantLocal(LocalDeclarationStatementSyntax local, VariableDeclaratorSyntax variable)
    {
        // Of a section of a switch the others see the name, too, and would read what was never set.
        if (local.Parent is SwitchSectionSyntax)
            return true;
        SyntaxNode scope = local.Parent is GlobalStatementSyntax { Parent: { } unit } ? unit : local.Parent!;
        return Uses([scope], variable.Identifier.ValueText).Any(use =>
            ConstantDemand.Of(use).Exists || use.Ancestors().TakeWhile(outer => outer != scope).Any(outer => IsStatic(outer) || MayRunBefore(outer, variable.SpanStart)));
    }

    static bool IsStatic(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        MemberDeclarationSyntax and not GlobalStatementSyntax => true,
        _ => false,
    };

    /// <summary>Whether a local function is named before a place, and so may be called there.</summary>
    public static bool MayRunBefore(SyntaxNode function, int position) =>
        function is LocalFunctionStatementSyntax { Identifier.ValueText: var name, Parent: { } block }
        && Uses([block is GlobalStatementSyntax ? block.Parent! : block], name).Any(use => use.SpanStart < position);

    /// <summary>The static fields of a type are set in the order of the text, and between files in none.</summary>
    static bool ReadsBefore(MemberDeclarationSyntax member, FieldDeclarationSyntax field, string name)
    {
        SyntaxNode? initialiser = member switch
        {
            FieldDeclarationSyntax other => other.Declaration,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return initialiser is not null && member.Modifiers.Any(SyntaxKind.StaticKeyword) && (member.SyntaxTree != field.SyntaxTree || member.SpanStart < field.SpanStart) && Uses([initialiser], name).Any();
    }

    static IEnumerable<SyntaxNode> Uses(IEnumerable<SyntaxNode> scopes, string name) =>
        scopes.SelectMany(scope => scope.DescendantNodes()).Where(node => node is IdentifierNameSyntax { Identifier.ValueText: var text } && text == name);
}
