using System.Globalization;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>
/// Reads an expression as the values that it may have: constants of every form, lists of them, each arm of a choice, and what a local,
/// parameter, field or property starts with.
/// </summary>
sealed class ValueReader(SemanticModel model, CancellationToken cancellation)
{
    // More ways to a value than this are a table, not a choice.
    const int MostAlternatives = 32;

    const int MostSteps = 256;

    readonly Dictionary<SyntaxNode, HashSet<string>> given = [];

    /// <summary>Every constant that may reach the value, each where it is written; one that is unknown where none can be read.</summary>
    public IReadOnlyList<GraphValue> Read(ExpressionSyntax expression)
    {
        List<GraphValue> values = [];
        HashSet<ISymbol> followed = new(SymbolEqualityComparer.Default);
        Stack<ExpressionSyntax> pending = new([expression]);
        for (int steps = 0; pending.Count > 0 && steps < MostSteps && values.Count < MostAlternatives; steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            ExpressionSyntax next = Unwrap(pending.Pop());
            switch (next)
            {
                case ConditionalExpressionSyntax choice:
                    pending.Push(choice.WhenFalse);
                    pending.Push(choice.WhenTrue);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice:
                    pending.Push(choice.Right);
                    pending.Push(choice.Left);
                    break;
                case SwitchExpressionSyntax choice:
                    foreach (SwitchExpressionArmSyntax arm in choice.Arms.Reverse())
                        pending.Push(arm.Expression);
                    break;
                case ThrowExpressionSyntax:
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax when Constant(next) is null:
                    FollowOrGiveUp(next, followed, pending, values);
                    break;
                default:
                    values.Add(One(next));
                    break;
            }
        }

        return values.Count > 0 ? values : [GraphValue.Unknown(Span(expression))];
    }

    GraphValue One(ExpressionSyntax expression)
    {
        if (Elements(expression) is { } elements)
            return new GraphValue(GraphKind.List, new MappedTextBuilder(), Span(expression), [.. elements.Select(Element)]);
        if (StringExpression.IsText(expression) && !IsSum(expression))
            return Text(expression);
        return Constant(expression) ?? GraphValue.Unknown(Span(expression));
    }

    /// <summary>Lists of lists are no settings.</summary>
    GraphValue Element(ExpressionSyntax expression)
    {
        expression = Unwrap(expression);
        return StringExpression.IsText(expression) && !IsSum(expression) ? Text(expression) : Constant(expression) ?? GraphValue.Unknown(Span(expression));
    }

    /// <summary>A sum of numbers looks like one of texts.</summary>
    bool IsSum(ExpressionSyntax expression) => expression is BinaryExpressionSyntax && model.GetTypeInfo(expression, cancellation).Type is not { SpecialType: SpecialType.System_String };

    GraphValue Text(ExpressionSyntax expression)
    {
        StringExpression text = new(model, follow: true, cancellation);
        return new GraphValue(GraphKind.Text, text.Read(expression), Span(expression), []) { Quotes = Quotes(expression) };
    }

    /// <summary>A literal on one line begins and ends with its marks; of anything else the whole expression stands for them.</summary>
    static (TextSpan, TextSpan, bool) Quotes(ExpressionSyntax expression)
    {
        TextSpan span = Span(expression);
        if (expression is not LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.SingleLineRawStringLiteralToken } token })
            return (span, span, false);
        string text = token.Text;
        int open = text.IndexOf('"') + 1;
        while (token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) && text[open] == '"')
            open++;
        int close = token.IsKind(SyntaxKind.StringLiteralToken) ? 1 : open;
        return text.Length < open + close || text[text.Length - 1] != '"'
            ? (span, span, false)
            : (new TextSpan(span.Start, open), new TextSpan(span.End - close, close), true);
    }

    GraphValue? Constant(ExpressionSyntax expression)
    {
        TextSpan span = Span(expression);
        if (expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
            return Text(expression);
        if (model.GetConstantValue(expression, cancellation) is not { HasValue: true } constant)
            return null;
        MappedTextBuilder text = new();
        bool isWritten = expression is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax;
        bool isEnum = false;
        GraphKind kind;
        string written;
        switch (constant.Value)
        {
            case null:
                (kind, written) = (GraphKind.Null, "null");
                break;
            case bool value:
                (kind, written) = (GraphKind.Boolean, value ? "true" : "false");
                break;
            case string value:
                (kind, written) = (GraphKind.Text, value);
                break;
            case char value:
                (kind, written) = (GraphKind.Text, value.ToString());
                break;
            case IFormattable when model.GetTypeInfo(expression, cancellation).Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type:
                if (type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, constant.Value)) is not { } member)
                    return null;
                (kind, written, isEnum) = (GraphKind.Text, Hyphenated(member.Name), true);
                break;
            // Of infinity JSON knows nothing.
            case IFormattable value when value.ToString(null, CultureInfo.InvariantCulture) is var number && !number.Any(char.IsLetter):
                (kind, written) = (GraphKind.Number, number);
                break;
            default:
                return null;
        }

        if (isWritten && written.Length == span.Length && expression.ToString() == written)
            text.Exact(written, 0, written.Length, span.Start);
        else if (isWritten)
            text.Decoded(written, span);
        else
            text.Opaque(written, span);
        return new GraphValue(kind, text, span, []) { IsEnum = isEnum, Quotes = (span, span, false) };
    }

    /// <summary><c>NonMain</c> is written <c>non-main</c> or <c>non_main</c>; which, the schema says.</summary>
    static string Hyphenated(string member)
    {
        System.Text.StringBuilder text = new();
        foreach (char c in member)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>A name that is no constant: what it starts with, and what it is given where that can be seen.</summary>
    void FollowOrGiveUp(ExpressionSyntax name, HashSet<ISymbol> followed, Stack<ExpressionSyntax> pending, List<GraphValue> values)
    {
        ISymbol? symbol = model.GetSymbolInfo(name, cancellation).Symbol;
        if (symbol is not null && followed.Add(symbol) && Start(symbol) is { } start && start.SyntaxTree == model.SyntaxTree)
            pending.Push(start);
        else
            values.Add(GraphValue.Unknown(Span(name)));
    }

    ExpressionSyntax? Start(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } =>
            symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } variable when symbol is not ILocalSymbol local || IsGivenOnce(local, variable) => value,
                ParameterSyntax { Default.Value: var value } => value,
                PropertyDeclarationSyntax { Initializer.Value: var value } => value,
                PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
                _ => null,
            },
        _ => null,
    };

    bool IsGivenOnce(ILocalSymbol local, VariableDeclaratorSyntax variable)
    {
        SyntaxNode? body = variable.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (body is GlobalStatementSyntax)
            body = body.Parent;
        if (body is null)
            return false;
        if (!given.TryGetValue(body, out HashSet<string>? names))
            given.Add(body, names = [.. body.DescendantNodes().SelectMany(Given).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)]);
        return !names.Contains(local.Name);
    }

    /// <summary>What gets a new value there.</summary>
    static IEnumerable<ExpressionSyntax> Given(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax { Arguments: var targets } } => targets.Select(target => target.Expression),
        AssignmentExpressionSyntax { Left: var target } => [target],
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None, Expression: var target } => [target],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression, Operand: var target } => [target],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression, Operand: var target } => [target],
        _ => [],
    };

    static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case CastExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                    expression = inner.Operand;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "JsonValue" }, Name.Identifier.ValueText: "Create" } } value
                    when value.ArgumentList.Arguments is [{ Expression: var argument }, ..]:
                    expression = argument;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The elements of a list that is written out, or null.</summary>
    static IReadOnlyList<ExpressionSyntax>? Elements(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax list => [.. list.Elements.Select(element => element is ExpressionElementSyntax one ? one.Expression : ((SpreadElementSyntax)element).Expression)],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [LiteralExpressionSyntax { Token.Value: 0 }] }] } => [],
        BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Expressions: { Count: > 0 } items } }
            when !items.Any(item => item is InitializerExpressionSyntax or AssignmentExpressionSyntax) => [.. items],
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "JsonArray" }, Initializer: null } array => [.. (array.ArgumentList?.Arguments ?? default).Select(argument => argument.Expression)],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type }, ArgumentList.Arguments.Count: 0 }
            when type.ToString() is "Array" or "Enumerable" or "ImmutableArray" => [],
        _ => null,
    };

    static TextSpan Span(SyntaxNode node) => new(node.SpanStart, node.Span.Length);
}
