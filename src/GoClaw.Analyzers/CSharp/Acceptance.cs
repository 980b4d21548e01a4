using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Whether a certificate callback takes whatever it is shown: every way through it returns true, none throws, and it keeps nothing of what it
/// saw for somebody else to judge. Names are followed to what they were declared as, as long as nothing can have changed it.
/// </summary>
sealed class Acceptance(SemanticModel model, CancellationToken cancellation)
{
    // Deeper than anybody writes, and the end of what refers to itself.
    const int Deepest = 40;

    static readonly string[] Logging = ["Log", "Write", "Print", "Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Critical", "Verbose"];
    static readonly string[] Throwing = ["Throw", "Ensure", "Assert", "Require", "Demand", "Fail"];

    // What refers to itself says nothing, and nothing is asked twice.
    readonly Dictionary<ISymbol, bool> known = new(SymbolEqualityComparer.Default);
    int depth;

    /// <summary>Whether an expression is a callback that cannot say no.</summary>
    public bool TakesAll(ExpressionSyntax callback) => Deeper(() => Bare(callback) switch
    {
        ParenthesizedLambdaExpressionSyntax lambda => TakesAll(lambda, lambda.Body),
        SimpleLambdaExpressionSyntax lambda => TakesAll(lambda, lambda.Body),
        AnonymousMethodExpressionSyntax method => TakesAll(method, method.Block),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } wrapped] } creation when IsDelegate(creation) => TakesAll(wrapped.Expression),
        InvocationExpressionSyntax call when Symbol(call) is IMethodSymbol { ReturnType.TypeKind: TypeKind.Delegate } method => Once(method, () => Returns(method, TakesAll)),
        (IdentifierNameSyntax or MemberAccessExpressionSyntax) and { } name => Symbol(name) switch
        {
            IMethodSymbol method => Accepts(method),
            IPropertySymbol { Name: "DangerousAcceptAnyServerCertificateValidator" } => true,
            { } symbol => Once(symbol, () => Values(symbol) is { Count: > 0 } values && values.TrueForAll(TakesAll)),
            null => false,
        },
        _ => false,
    });

    /// <summary>Whether a member keeps the value that it is declared with.</summary>
    public bool IsSettled(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => true,
        IFieldSymbol { IsReadOnly: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
            or IPropertySymbol { SetMethod: null } or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Private } =>
            member.ContainingType.DeclaringSyntaxReferences.All(part => Writes(part.GetSyntax(cancellation), member).Count == 0),
        _ => false,
    };

    /// <summary>Without parentheses, casts and the mark that says it is not null.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                    expression = sure.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>Whether an expression is true whenever it comes to an end.</summary>
    bool IsTrue(ExpressionSyntax expression) => Deeper(() =>
    {
        expression = Bare(expression);
        // A chain of any length, without recursion.
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.BitwiseOrExpression } either)
        {
            if (IsTrue(either.Right))
                return true;
            expression = Bare(either.Left);
        }

        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.BitwiseAndExpression } both)
        {
            if (!IsTrue(both.Right))
                return false;
            expression = Bare(both.Left);
        }

        if (expression is LiteralExpressionSyntax)
            return expression.IsKind(SyntaxKind.TrueLiteralExpression);
        return ModelOf(expression).GetConstantValue(expression, cancellation) is { HasValue: true, Value: bool value } ? value : IsTrueInEveryCase(expression);
    });

    bool IsTrueInEveryCase(ExpressionSyntax expression) => expression switch
    {
        ConditionalExpressionSyntax conditional => IsTrue(conditional.WhenTrue) && IsTrue(conditional.WhenFalse),
        SwitchExpressionSyntax choice => choice.Arms.Count > 0 && choice.Arms.All(arm => IsTrue(arm.Expression)),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Bare(not.Operand) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } again && IsTrue(again.Operand),
        IsPatternExpressionSyntax { Pattern: VarPatternSyntax or DiscardPatternSyntax } => true,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => IsTrue(assignment.Right),
        InvocationExpressionSyntax call => Symbol(call) switch
        {
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => TakesAll(call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Invoke" } invoke ? invoke.Expression : call.Expression),
            IMethodSymbol method => Accepts(method),
            _ => false,
        },
        IdentifierNameSyntax or MemberAccessExpressionSyntax => Symbol(expression) is { } symbol and not IMethodSymbol && Once(symbol, () => Values(symbol) is { Count: > 0 } values && values.TrueForAll(IsTrue)),
        _ => false,
    };

    bool Accepts(IMethodSymbol method)
    {
        // What can be overridden may say no elsewhere.
        if (method.ReturnType.SpecialType != SpecialType.System_Boolean || (method is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false } && !method.ContainingType.IsSealed))
            return false;
        return Once(method, () => Body(method) is ({ } function, { } body) && TakesAll(function, body));
    }

    bool TakesAll(SyntaxNode function, SyntaxNode body) => Deeper(() =>
        Results(body) is { Count: > 0 } results && results.TrueForAll(IsTrue) && !MayThrow(body) && !HandsOn(function, body));

    bool Returns(IMethodSymbol method, Predicate<ExpressionSyntax> test) =>
        Body(method) is (_, { } body) && Results(body) is { Count: > 0 } results && results.TrueForAll(test);

    /// <summary>What a body returns on the ways that can be gone.</summary>
    List<ExpressionSyntax> Results(SyntaxNode body)
    {
        if (body is ExpressionSyntax expression)
            return [expression];
        List<ExpressionSyntax> results = [];
        foreach (ReturnStatementSyntax result in Own(body).OfType<ReturnStatementSyntax>())
        {
            if (IsReachable(result) && result.Expression is { } returned)
                results.Add(returned);
        }

        return results;
    }

    bool MayThrow(SyntaxNode body)
    {
        foreach (SyntaxNode node in Own(body))
        {
            bool throws = node switch
            {
                ThrowStatementSyntax statement => IsReachable(statement),
                ThrowExpressionSyntax => true,
                ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => Throws(call),
                _ => false,
            };
            if (throws)
                return true;
        }

        return false;
    }

    bool Throws(InvocationExpressionSyntax call)
    {
        if (Array.Exists(Throwing, word => NameOf(call).StartsWith(word, StringComparison.Ordinal)))
            return true;
        return Symbol(call) is IMethodSymbol method && Body(method) is (_, { } body)
            && Own(body).Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax);
    }

    /// <summary>Whether what the callback was shown goes anywhere but into a log: an expiry monitor takes every certificate to look at it.</summary>
    static bool HandsOn(SyntaxNode function, SyntaxNode body)
    {
        HashSet<string> parameters = [.. Parameters(function).Select(parameter => parameter.Identifier.Text)];
        if (parameters.Count == 0)
            return false;
        HashSet<string> locals = [];
        foreach (SyntaxNode node in body.DescendantNodes())
        {
            SyntaxToken? local = node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier,
                SingleVariableDesignationSyntax pattern => pattern.Identifier,
                ForEachStatementSyntax loop => loop.Identifier,
                _ => null,
            };
            if (local is { } name)
                locals.Add(name.Text);
        }

        foreach (ExpressionStatementSyntax statement in Own(body).OfType<ExpressionStatementSyntax>())
        {
            ExpressionSyntax effect = Bare(statement.Expression);
            if (effect is AwaitExpressionSyntax awaited)
                effect = Bare(awaited.Expression);
            bool isOwn = effect switch
            {
                AssignmentExpressionSyntax assignment => Root(assignment.Left) is { } target && (locals.Contains(target) || target == "_"),
                InvocationExpressionSyntax call => IsLogging(call) || (Root(call.Expression) is { } receiver && parameters.Contains(receiver)),
                ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } => IsLogging(call),
                _ => true,
            };
            if (!isOwn && effect.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => parameters.Contains(name.Identifier.Text) || locals.Contains(name.Identifier.Text)))
                return true;
        }

        return false;
    }

    static bool IsLogging(InvocationExpressionSyntax call)
    {
        string method = NameOf(call);
        string root = Root(call.Expression)?.TrimStart('_') ?? "";
        return Array.Exists(Logging, word => method.StartsWith(word, StringComparison.Ordinal))
            || method.IndexOf("Log", StringComparison.Ordinal) >= 0
            || root.StartsWith("log", StringComparison.OrdinalIgnoreCase)
            || root.EndsWith("Log", StringComparison.Ordinal)
            || root.EndsWith("logger", StringComparison.OrdinalIgnoreCase);
    }

    static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    /// <summary>The name that a chain of members begins with.</summary>
    static string? Root(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case InvocationExpressionSyntax call:
                    expression = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    break;
                default:
                    return (expression as IdentifierNameSyntax)?.Identifier.Text;
            }
        }
    }

    static SeparatedSyntaxList<ParameterSyntax> Parameters(SyntaxNode function) => function switch
    {
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax lambda => SyntaxFactory.SingletonSeparatedList(lambda.Parameter),
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        _ => default,
    };

    /// <summary>All that a variable or member can hold; nothing where that is unknown.</summary>
    List<ExpressionSyntax>? Values(ISymbol symbol)
    {
        SyntaxNode? declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        switch (symbol, declaration)
        {
            case (ILocalSymbol, VariableDeclaratorSyntax { Parent.Parent.Parent: { } scope } local):
                List<ExpressionSyntax?> given = Writes(scope is GlobalStatementSyntax ? scope.Parent! : scope, symbol);
                if (local.Initializer is { } initial)
                    given.Add(initial.Value);
                return given.Contains(null) ? null : [.. given.OfType<ExpressionSyntax>()];
            case (IFieldSymbol, VariableDeclaratorSyntax { Initializer.Value: { } value }) when IsSettled(symbol):
                return [value];
            case (IPropertySymbol { IsVirtual: false, IsOverride: false }, PropertyDeclarationSyntax { Initializer.Value: { } value }) when IsSettled(symbol):
                return [value];
            case (IPropertySymbol { IsVirtual: false, IsOverride: false }, PropertyDeclarationSyntax property):
                SyntaxNode? body = (SyntaxNode?)property.ExpressionBody?.Expression
                    ?? property.AccessorList?.Accessors.Where(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
                        .Select(accessor => (SyntaxNode?)accessor.ExpressionBody?.Expression ?? accessor.Body).FirstOrDefault();
                return body is null ? null : Results(body);
            default:
                return null;
        }
    }

    /// <summary>What is assigned to a symbol below a node; null stands for what cannot be told.</summary>
    static List<ExpressionSyntax?> Writes(SyntaxNode scope, ISymbol symbol)
    {
        List<ExpressionSyntax?> found = [];
        foreach (IdentifierNameSyntax name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.Text != symbol.Name)
                continue;
            ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            switch (whole.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                    found.Add(assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } or RefExpressionSyntax:
                    found.Add(null);
                    break;
                case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax tuples } tuple } when tuples.Left == tuple:
                    found.Add(null);
                    break;
            }
        }

        return found;
    }

    (SyntaxNode? Function, SyntaxNode? Body) Body(IMethodSymbol method)
    {
        IMethodSymbol whole = method.PartialImplementationPart ?? method;
        return whole.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            BaseMethodDeclarationSyntax declared => (declared, (SyntaxNode?)declared.Body ?? declared.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local, (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression),
            _ => (null, null),
        };
    }

    /// <summary>What runs when a body runs; functions inside it are their own.</summary>
    static IEnumerable<SyntaxNode> Own(SyntaxNode body) =>
        body.DescendantNodesAndSelf(node => node == body || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    bool IsReachable(StatementSyntax statement) =>
        ModelOf(statement).AnalyzeControlFlow(statement) is not { Succeeded: true } flow || flow.StartPointIsReachable;

    bool IsDelegate(ExpressionSyntax expression) => ModelOf(expression).GetTypeInfo(expression, cancellation).Type?.TypeKind == TypeKind.Delegate;

    ISymbol? Symbol(ExpressionSyntax expression)
    {
        SymbolInfo info = ModelOf(expression).GetSymbolInfo(expression, cancellation);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    /// <summary>A callback may be declared in another file.</summary>
    SemanticModel ModelOf(SyntaxNode node) => node.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(node.SyntaxTree);

    bool Once(ISymbol symbol, Func<bool> test)
    {
        if (known.TryGetValue(symbol, out bool result))
            return result;
        known[symbol] = false;
        return known[symbol] = test();
    }

    bool Deeper(Func<bool> test)
    {
        if (depth >= Deepest)
            return false;
        cancellation.ThrowIfCancellationRequested();
        depth++;
        bool result = test();
        depth--;
        return result;
    }
}
