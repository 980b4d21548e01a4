using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Fixes;

/// <summary>
/// Makes a program read a value that stands written in it from a variable: from the configuration where one is at hand, else from the
/// environment. Only where all of the text is the value: of what the program puts around it a variable knows nothing.
/// </summary>
static class VariableReading
{
    // As short as the place allows.
    static readonly string[] Qualifiers = ["", "System.", "global::System."];

    public static VariableRead? Of(CodeFile file, TextSpan value, string variable)
    {
        if (Whole(file, value, variable) is not { } expression)
            return null;
        if (expression.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return Refuse("A UTF-8 literal cannot come from a variable");
        if (file.Model.GetTypeInfo(expression, file.Cancellation).Type is not { SpecialType: SpecialType.System_String } || !CanThrow(expression, file))
            return null;

        ConstantDemand demand = ConstantDemand.Of(expression);
        if (demand.Reason is { } reason)
            return Refuse(reason);
        List<TextEdit> edits = [];
        if (demand.Constant is { } constant)
        {
            (TextEdit? edit, string? obstacle) = ConstantDeclaration.Change(file, constant);
            if (edit is null)
                return obstacle is null ? null : Refuse(obstacle);
            edits.Add(edit.Value);
        }

        if (Write(file, expression, variable, isStatic: demand.Constant?.Parent is FieldDeclarationSyntax) is not { } read)
            return null;
        edits.Add(new TextEdit(new TextSpan(expression.SpanStart, expression.Span.Length), read));
        return new VariableRead(edits);
    }

    static VariableRead Refuse(string reason) => new(null, $"{reason}, so no fix is offered.");

    /// <summary>The outermost expression around a value, where the value is all that it says.</summary>
    static ExpressionSyntax? Whole(CodeFile file, TextSpan value, string variable)
    {
        SyntaxNode node = file.Root.FindNode(new Microsoft.CodeAnalysis.Text.TextSpan(value.Start, value.Length), getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } part)
            return null;
        ExpressionSyntax expression = StringExpression.Outermost(part);
        MappedTextBuilder text = new StringExpression(file.Model, follow: true, file.Cancellation).Read(expression);
        if (text.HasHole || text.Length == 0 || !value.Contains(text.ToText().ToSource(new TextSpan(0, text.Length))) || IsGivenTo(variable, expression, file))
            return null;
        if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            return Declared(file, expression, text.Value, variable);
        // A comment, or a line that is not always compiled, would go with the pieces around it.
        bool keepsTrivia = expression.DescendantTrivia().All(trivia =>
            trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia) || !expression.Span.Contains(trivia.Span));
        return keepsTrivia ? expression : null;
    }

    /// <summary>Of a name, what it is declared with: there the value is written. Null where that is another file.</summary>
    static ExpressionSyntax? Declared(CodeFile file, ExpressionSyntax name, string value, string variable)
    {
        SyntaxNode? declaration = file.Model.GetSymbolInfo(name, file.Cancellation).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(file.Cancellation);
        if (declaration is not VariableDeclaratorSyntax { Initializer.Value: { } written } || declaration.SyntaxTree != file.Model.SyntaxTree)
            return null;
        bool isName = written is IdentifierNameSyntax or MemberAccessExpressionSyntax;
        return !isName && CSharpReader.Text(file, written)?.Value == value ? Whole(file, new TextSpan(written.SpanStart, written.Span.Length), variable) : null;
    }

    /// <summary><c>SetEnvironmentVariable</c>, whose reader would ask for what it is about to set.</summary>
    static bool IsGivenTo(string variable, ExpressionSyntax expression, CodeFile file) =>
        Outside(expression).Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list }
        && EnvironmentReader.MethodName(call) == "SetEnvironmentVariable"
        && list.Arguments.Any(argument => CSharpReader.Text(file, argument.Expression)?.Value == variable);

    static ExpressionSyntax Outside(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = (ExpressionSyntax)expression.Parent;
        return expression;
    }

    /// <summary>An interpolated string may be asked for its pieces; an expression tree knows no <c>throw</c>.</summary>
    static bool CanThrow(ExpressionSyntax expression, CodeFile file)
    {
        Conversion conversion = file.Model.GetConversion(expression, file.Cancellation);
        if (conversion.IsInterpolatedString || conversion.IsInterpolatedStringHandler || expression.Parent is InterpolationSyntax)
            return false;
        foreach (SyntaxNode outer in expression.Ancestors())
        {
            if (outer is QueryExpressionSyntax)
                return false;
            if (outer is AnonymousFunctionExpressionSyntax && file.Model.GetTypeInfo(outer, file.Cancellation).ConvertedType is { Name: "Expression" or "LambdaExpression" })
                return false;
            if (outer is MemberDeclarationSyntax)
                break;
        }

        return true;
    }

    static string? Write(CodeFile file, ExpressionSyntax expression, string variable, bool isStatic)
    {
        int position = expression.SpanStart;
        if (Qualified(file, position, "InvalidOperationException", name => $"new {name}(\"\")") is not { } exception)
            return null;
        string missing = $"throw new {exception}(\"{variable} is not set.\")";
        if (IsAlternative(expression, variable, file))
            return missing;
        string? configuration = isStatic ? null : ConfigurationInScope.At(file, expression);
        string? environment = configuration is null ? Qualified(file, position, "Environment", name => $"{name}.GetEnvironmentVariable(\"\")") : null;
        if (configuration is null && environment is null)
            return null;
        string read = $"{(configuration is null ? $"{environment}.GetEnvironmentVariable(\"{variable}\")" : $"{configuration}[\"{variable}\"]")} ?? {missing}";
        return NeedsParentheses(expression) ? $"({read})" : read;
    }

    /// <summary><c>GetEnvironmentVariable("X") ?? "..."</c> needs no second look at X.</summary>
    static bool IsAlternative(ExpressionSyntax expression, string variable, CodeFile file) =>
        expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice
        && choice.Right == expression
        && choice.Left switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }, ..] } => CSharpReader.Text(file, name)?.Value == variable,
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }] } => CSharpReader.Text(file, name)?.Value == variable,
            _ => false,
        };

    /// <summary>A name of <c>System</c> as it is written where another may stand in front of it; null where nothing reaches it.</summary>
    static string? Qualified(CodeFile file, int position, string name, Func<string, string> use) => Array.Find(
        Qualifiers.Select(qualifier => qualifier + name).ToArray(),
        written =>
        {
            ISymbol? symbol = file.Model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(use(written)), SpeculativeBindingOption.BindAsExpression).Symbol;
            return symbol?.ContainingType is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == name;
        });

    /// <summary>Where something would bind tighter than <c>??</c>.</summary>
    static bool NeedsParentheses(ExpressionSyntax expression) => expression.Parent switch
    {
        BinaryExpressionSyntax binary => !(binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right == expression),
        ConditionalExpressionSyntax choice => choice.Condition == expression,
        AssignmentExpressionSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax => false,
        CollectionExpressionSyntax or ThrowExpressionSyntax => false,
        SwitchExpressionSyntax => true,
        ExpressionSyntax or PatternSyntax => true,
        _ => false,
    };
}
