using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// Decides whether an address in a program is a gateway's: by the gateway's port, or because of the names along the way that it goes from
/// where it is written to the client that asks there. The nearest name that says anything decides; what an application serves, compares,
/// or writes down is never an address that it asks.
/// </summary>
sealed class GatewayUse(CodeFile file)
{
    const int Farthest = 4;

    // What stands beside more is data.
    const int MostSiblings = 64;

    /// <summary>Methods that ask at the address that they are given, rather than speak of it.</summary>
    static readonly string[] Verbs = ["Get", "Head", "Post", "Put", "Patch", "Delete", "Send", "Connect", "Download", "Upload", "Open"];

    static readonly string[] Asking = ["Get", "Head", "Post", "Put", "Patch", "Delete", "Send", "Connect", "Download", "Upload", "Open", "Fetch", "Request", "Create", "TryCreate"];

    /// <summary>What begins so, or is called so, takes a text for something else than to ask there.</summary>
    static readonly string[] Foreign =
    [
        "Map", "UseHealthChecks", "UseUrls", "UsePathBase", "WithOrigins", "Log", "Write", "Print", "Trace", "Debug", "Equal", "NotEqual", "StartsWith", "EndsWith",
        "Contains", "IndexOf", "Replace", "IsMatch", "Match", "Split", "Assert", "Should", "Be", "Ignore", "Exclude", "Skip", "Filter", "ExcludePath", "StartsWithSegments",
    ];

    /// <summary>Who takes an address apart does not ask there.</summary>
    static readonly HashSet<string> Parts =
        ["Host", "DnsSafeHost", "IdnHost", "HostNameType", "Port", "IsDefaultPort", "IsLoopback", "Authority", "Scheme", "UserInfo", "AbsolutePath", "LocalPath", "PathAndQuery", "Query", "Fragment", "Segments", "Length"];

    static readonly HashSet<string> ClientAttributes = ["Get", "Head", "BaseAddress", "HttpHost"];

    static readonly HashSet<string> ClientTypes = ["Uri", "UriBuilder", "HttpRequestMessage", "RestRequest", "RestClient", "RestClientOptions", "Url", "FlurlClient", "FlurlRequest"];

    readonly Dictionary<ISymbol, Verdict> symbols = new(SymbolEqualityComparer.Default);
    Dictionary<string, IdentifierNameSyntax[]>? names;
    bool isUrl;

    enum Verdict
    {
        /// <summary>Nothing along the way says whose it is.</summary>
        Unknown,
        Gateway,
        Other,

        /// <summary>Not an address that the program asks.</summary>
        Foreign,
    }

    public bool IsGateways(ExpressionSyntax text, GatewayAddress address)
    {
        bool isAsked = false;
        if (isUrl != !address.Scheme.IsEmpty)
            symbols.Clear();
        isUrl = !address.Scheme.IsEmpty;
        Verdict verdict = Base(text) is var given and not Verdict.Unknown ? given : Walk(text, ref isAsked, 0);
        if (verdict == Verdict.Foreign)
            return false;
        if (verdict == Verdict.Gateway || address.Port == GatewayAddress.GatewayPort)
            return true;
        // A machine named for it: goclaw, goclaw.example.com, but not the homepage goclaw.dev.
        return verdict == Verdict.Unknown && isAsked && address.Host is { } host
            && host.Split('.') is { Length: not 2 } labels && GatewayNames.Of(labels[0]) == GatewayName.Gateway;
    }

    /// <summary>What stands before a path in the same text: <c>$"{goclawUrl}/healthz"</c>.</summary>
    Verdict Base(ExpressionSyntax text)
    {
        ExpressionSyntax first = text;
        while (true)
        {
            switch (first)
            {
                case BinaryExpressionSyntax sum:
                    first = sum.Left;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    first = parenthesized.Expression;
                    break;
                case InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax hole, ..] }:
                    first = hole.Expression;
                    break;
                case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    return Verdict.Unknown;
                default:
                    return Receiver(first, 0);
            }
        }
    }

    /// <summary>Follows a value outwards, from where it is written to what it is given to.</summary>
    Verdict Walk(SyntaxNode from, ref bool isAsked, int depth)
    {
        bool isDeferred = false;
        for (SyntaxNode inner = from; inner.Parent is { } outer; inner = outer)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            Verdict verdict = Verdict.Unknown;
            switch (outer)
            {
                case BinaryExpressionSyntax binary when !binary.IsKind(SyntaxKind.CoalesceExpression) && !binary.IsKind(SyntaxKind.AddExpression):
                case ConstantPatternSyntax or CaseSwitchLabelSyntax or IsPatternExpressionSyntax or SwitchStatementSyntax or BracketedArgumentListSyntax:
                    return Verdict.Foreign;
                case InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                    // A longer text, which is judged as a whole.
                    return Verdict.Unknown;
                case ConditionalExpressionSyntax choice when inner == choice.Condition:
                case SwitchExpressionSyntax selection when inner == selection.GoverningExpression:
                    return Verdict.Unknown;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when inner == coalesce.Right:
                    verdict = Receiver(coalesce.Left, depth);
                    break;
                case AnonymousFunctionExpressionSyntax:
                    isDeferred = true;
                    break;
                case AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }:
                    if (!ClientAttributes.Contains(Last(attribute.Name)))
                        return Verdict.Foreign;
                    isAsked = true;
                    break;
                case ArgumentSyntax { NameColon.Name.Identifier.Text: { } name }:
                    verdict = Named(name);
                    break;
                case ArgumentListSyntax { Parent: InvocationExpressionSyntax call }:
                    verdict = Call(call, inner as ArgumentSyntax, isDirect: !isDeferred, ref isAsked, depth);
                    break;
                case ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list:
                    verdict = Creation(creation, list, inner as ArgumentSyntax, ref isAsked, depth);
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access when inner == access.Expression:
                    if (inner == from && IsForeign(access.Name.Identifier.Text))
                        return Verdict.Foreign;
                    verdict = HasPort(next.ArgumentList.Arguments) ? Verdict.Gateway : Verdict.Unknown;
                    break;
                case MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access when inner == access.Expression && Parts.Contains(access.Name.Identifier.Text):
                    return Verdict.Foreign;
                case AssignmentExpressionSyntax assignment when inner == assignment.Right:
                    verdict = Target(assignment.Left, depth);
                    isAsked |= GatewayNames.IsAddress(assignment.Left is MemberAccessExpressionSyntax target ? target.Name.Identifier.Text : assignment.Left.ToString()) && !assignment.Left.ToString().EndsWith("Path", StringComparison.Ordinal);
                    break;
                case InitializerExpressionSyntax initializer:
                    verdict = Initializer(initializer, inner);
                    break;
                case BaseObjectCreationExpressionSyntax creation when inner == creation.Initializer:
                    verdict = Made(TypeName(creation));
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.Text: { } name }:
                    verdict = Named(name);
                    break;
                case EqualsValueClauseSyntax { Parent: { } declaration }:
                    verdict = Declaration(declaration, ref isAsked, depth);
                    break;
                case MethodDeclarationSyntax method:
                    verdict = Enclosing(method.Identifier.Text, isAsked);
                    break;
                case PropertyDeclarationSyntax property:
                    isAsked |= GatewayNames.IsAddress(property.Identifier.Text);
                    verdict = Named(property.Identifier.Text);
                    break;
                case LocalFunctionStatementSyntax local:
                    verdict = Enclosing(local.Identifier.Text, isAsked);
                    break;
                case BaseTypeDeclarationSyntax type:
                    if (isAsked && GatewayNames.IsClientType(type.Identifier.Text))
                        return Verdict.Gateway;
                    break;
            }

            if (verdict != Verdict.Unknown)
                return verdict;
        }

        return Verdict.Unknown;
    }

    Verdict Call(InvocationExpressionSyntax call, ArgumentSyntax? argument, bool isDirect, ref bool isAsked, int depth)
    {
        string name = MethodName(call);
        if (isDirect && !isAsked && IsForeign(name))
            return Verdict.Foreign;
        isAsked |= Array.Exists(Asking, verb => name.StartsWith(verb, StringComparison.Ordinal));
        if (GatewayNames.IsOwn(name))
            return Named(name);
        if (HasPort(call.ArgumentList.Arguments))
            return Verdict.Gateway;
        if (Registered(call, argument) is var registered and not Verdict.Unknown)
            return registered;
        // What a container is told of is somebody else's address.
        if (name == "WithEnvironment")
            return Verdict.Other;
        if (call.Expression is MemberAccessExpressionSyntax access && Receiver(access.Expression, depth) is var receiver and not Verdict.Unknown)
        {
            // A client that is handed a URL without asking there: an agent that is to read a page.
            bool isTopic = isUrl && isDirect && receiver == Verdict.Gateway && !IsVerb(name);
            return isTopic ? Verdict.Other : receiver;
        }

        return argument is not null && isDirect && file.Model.GetOperation(argument, file.Cancellation) is IArgumentOperation { Parameter: { } parameter } && GatewayNames.IsOwn(parameter.Name)
            ? Named(parameter.Name)
            : Verdict.Unknown;
    }

    static bool IsVerb(string method)
    {
        string verb = method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - "Async".Length) : method;
        return Array.Exists(Verbs, one => verb.StartsWith(one, StringComparison.Ordinal)
            && (verb.Length == one.Length || verb.Substring(one.Length) is "String" or "Stream" or "ByteArray" or "Data" or "File" or "Json" or "FromJson" or "AsJson"));
    }

    /// <summary>What a call registers or asks for by name: <c>AddHttpClient("goclaw", ...)</c>, <c>AddContainer("goclaw", image)</c>, <c>CreateClient("goclaw")</c>.</summary>
    static Verdict Registered(InvocationExpressionSyntax call, ArgumentSyntax? before)
    {
        string name = MethodName(call);
        // A .NET project is an application of one's own, whatever it is called.
        if (name == "AddProject")
            return Verdict.Foreign;
        bool isNaming = name.StartsWith("Add", StringComparison.Ordinal) || name is "CreateClient" or "WithImage" or "WithName" or "SetEnvironmentVariable" or "GetEnvironmentVariable" or "GetValue" or "GetSection" or "GetConnectionString" or "WithEnvironment" or "GetRequiredKeyedService" or "Get";
        GenericNameSyntax? generic = (call.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax ?? call.Expression as GenericNameSyntax;
        foreach (TypeSyntax type in generic?.TypeArgumentList.Arguments ?? default)
        {
            if (GatewayNames.IsOwn(type.ToString()))
                return Named(Last(type));
        }

        Verdict all = Verdict.Unknown;
        foreach (ArgumentSyntax argument in isNaming ? call.ArgumentList.Arguments.Take(MostSiblings) : [])
        {
            if (argument == before)
                break;
            Verdict one = argument.Expression switch
            {
                LiteralExpressionSyntax { Token.Value: string text } => Named(text.Substring(text.LastIndexOf('/') + 1)),
                IdentifierNameSyntax or MemberAccessExpressionSyntax when GatewayNames.IsOwn(argument.Expression.ToString()) => Named(argument.Expression.ToString()),
                _ => Verdict.Unknown,
            };
            if (one is Verdict.Gateway or Verdict.Foreign)
                return one;
            all = one == Verdict.Unknown ? all : one;
        }

        return all;
    }

    Verdict Creation(BaseObjectCreationExpressionSyntax creation, ArgumentListSyntax list, ArgumentSyntax? argument, ref bool isAsked, int depth)
    {
        string type = TypeName(creation);
        isAsked |= ClientTypes.Contains(type);
        if (type == "Uri" && list.Arguments.Count == 2 && list.Arguments[1] == argument)
            return Receiver(list.Arguments[0].Expression, depth);
        return HasPort(list.Arguments) && type != "UriBuilder" ? Verdict.Gateway : ClientTypes.Contains(type) ? Verdict.Unknown : Made(type);
    }

    /// <summary>What a new object says of a value that it is given.</summary>
    Verdict Made(string type) => Named(type) is var verdict && verdict == Verdict.Gateway && isUrl && !GatewayNames.IsConnection(type) ? Verdict.Other : verdict;

    static Verdict Initializer(InitializerExpressionSyntax initializer, SyntaxNode inner)
    {
        foreach (ExpressionSyntax sibling in initializer.Expressions.Take(MostSiblings))
        {
            if (sibling == inner)
            {
                // { "GoClaw:BaseUrl", "http://..." }
                if (initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) && initializer.Expressions[0] is LiteralExpressionSyntax { Token.Value: string key } && initializer.Expressions[0] != inner)
                    return Named(key);
            }
            else if (sibling is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: GatewayAddress.GatewayPort } })
            {
                return Verdict.Gateway;
            }
        }

        return Verdict.Unknown;
    }

    /// <summary>What a value is assigned to, the last name first.</summary>
    Verdict Target(ExpressionSyntax target, int depth)
    {
        switch (target)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..] }:
                return Named(key);
            case ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..] }:
                return Named(key);
            case MemberAccessExpressionSyntax access:
                return Named(access.Name.Identifier.Text) is var member and not Verdict.Unknown ? member : Receiver(access.Expression, depth);
            case IdentifierNameSyntax name:
                return Named(name.Identifier.Text);
            default:
                return Verdict.Unknown;
        }
    }

    Verdict Declaration(SyntaxNode declaration, ref bool isAsked, int depth)
    {
        (string name, TypeSyntax? type) = declaration switch
        {
            VariableDeclaratorSyntax variable => (variable.Identifier.Text, (variable.Parent as VariableDeclarationSyntax)?.Type),
            PropertyDeclarationSyntax property => (property.Identifier.Text, property.Type),
            ParameterSyntax parameter => (parameter.Identifier.Text, parameter.Type),
            _ => ("", null),
        };
        if (name.Length == 0)
            return Verdict.Unknown;
        Verdict named = Named(name);
        if (named is Verdict.Other or Verdict.Foreign)
            return named;
        if (depth < Farthest && declaration is VariableDeclaratorSyntax or PropertyDeclarationSyntax && Uses(declaration, name, ref isAsked, depth) is var used and (Verdict.Foreign or Verdict.Gateway))
            return used;
        isAsked |= GatewayNames.IsAddress(name);
        if (named == Verdict.Unknown && type is not null && GatewayNames.IsOwn(type.ToString()))
            return Named(type.ToString());
        return named;
    }

    /// <summary>What is done with a variable in this file: one use as something else settles it.</summary>
    Verdict Uses(SyntaxNode declaration, string name, ref bool isAsked, int depth)
    {
        if (file.Model.GetDeclaredSymbol(declaration, file.Cancellation) is not { } symbol)
            return Verdict.Unknown;
        if (symbols.TryGetValue(symbol, out Verdict known))
            return known;
        symbols[symbol] = Verdict.Unknown;
        Verdict all = Verdict.Unknown;
        foreach (IdentifierNameSyntax use in Named(name, symbol is ILocalSymbol ? ScopeOf(declaration) : file.Root))
        {
            if (!SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(use, file.Cancellation).Symbol, symbol))
                continue;
            SyntaxNode whole = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
            Verdict one = Walk(whole, ref isAsked, depth + 1);
            if (one == Verdict.Foreign)
                return symbols[symbol] = one;
            if (one == Verdict.Gateway || (one == Verdict.Other && all == Verdict.Unknown))
                all = one;
        }

        return symbols[symbol] = all;
    }

    /// <summary>The uses of a name below a node, in order.</summary>
    IEnumerable<IdentifierNameSyntax> Named(string name, SyntaxNode scope)
    {
        names ??= file.Root.DescendantNodes().OfType<IdentifierNameSyntax>().GroupBy(one => one.Identifier.Text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        if (!names.TryGetValue(name, out IdentifierNameSyntax[]? uses))
            yield break;
        int low = 0;
        for (int high = uses.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (uses[middle].SpanStart < scope.SpanStart)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < uses.Length && uses[low].SpanStart < scope.Span.End; low++)
            yield return uses[low];
    }

    /// <summary>The member that a local belongs to.</summary>
    SyntaxNode ScopeOf(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : file.Root;

    /// <summary>What an expression says that stands for a client, a resource or a base address.</summary>
    Verdict Receiver(ExpressionSyntax receiver, int depth)
    {
        while (true)
        {
            receiver = Acceptance.Bare(receiver);
            switch (receiver)
            {
                case AwaitExpressionSyntax awaited:
                    receiver = awaited.Expression;
                    continue;
                case ConditionalAccessExpressionSyntax conditional:
                    receiver = conditional.Expression;
                    continue;
                case InvocationExpressionSyntax call:
                    if (HasPort(call.ArgumentList.Arguments))
                        return Verdict.Gateway;
                    if (MethodName(call) is var method && GatewayNames.IsOwn(method))
                        return Named(method);
                    if (!MethodName(call).StartsWith("WithE", StringComparison.Ordinal) && Registered(call, null) is var registered and not Verdict.Unknown)
                        return registered;
                    if (call.Expression is not MemberAccessExpressionSyntax inner)
                        return Verdict.Unknown;
                    receiver = inner.Expression;
                    continue;
                case BaseObjectCreationExpressionSyntax creation:
                    string type = TypeName(creation);
                    return GatewayNames.IsOwn(type) ? Named(type) : BaseAddress(creation);
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..] }:
                    return Named(key);
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own:
                    receiver = own.Name;
                    continue;
                case MemberAccessExpressionSyntax access:
                    if (Named(access.Name.Identifier.Text) is var member and not Verdict.Unknown)
                        return member;
                    receiver = access.Expression;
                    continue;
                case IdentifierNameSyntax name:
                    Verdict verdict = Named(name.Identifier.Text);
                    if (verdict is Verdict.Gateway or Verdict.Foreign || depth >= Farthest)
                        return verdict;
                    // A client may be called anything.
                    return Origin(name, depth + 1) is var origin and not Verdict.Unknown ? origin : verdict;
                default:
                    return Verdict.Unknown;
            }
        }
    }

    /// <summary>Where a variable comes from: its type, what it is given, and the address that its client is given.</summary>
    Verdict Origin(IdentifierNameSyntax name, int depth)
    {
        if (file.Model.GetSymbolInfo(name, file.Cancellation).Symbol is not { } symbol)
            return Verdict.Unknown;
        ITypeSymbol? type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        if (type is not null && GatewayNames.IsOwn(type.Name))
            return Named(type.Name);

        SyntaxNode scope = symbol is ILocalSymbol or IParameterSymbol ? ScopeOf(name) : name.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? file.Root;
        Verdict found = Verdict.Unknown;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax(file.Cancellation);
            ExpressionSyntax? initial = (declaration as VariableDeclaratorSyntax)?.Initializer?.Value ?? (declaration as PropertyDeclarationSyntax)?.Initializer?.Value;
            if (initial is not null && declaration.SyntaxTree == file.Root.SyntaxTree)
                found = Given(initial, depth);
        }

        foreach (IdentifierNameSyntax use in Named(symbol.Name, scope))
        {
            if (found != Verdict.Unknown)
                break;
            ExpressionSyntax whole = use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : use;
            ExpressionSyntax? given = whole.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Left == whole => assignment.Right,
                MemberAccessExpressionSyntax { Name.Identifier.Text: "BaseAddress", Parent: AssignmentExpressionSyntax assignment } access when access.Expression == whole && assignment.Left == access => assignment.Right,
                _ => null,
            };
            if (given is not null && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(use, file.Cancellation).Symbol, symbol))
                found = Given(given, depth);
        }

        return found;
    }

    /// <summary>A value that is, or holds, a gateway's address, or comes from one.</summary>
    Verdict Given(ExpressionSyntax value, int depth) =>
        Receiver(value, depth) is var receiver and not Verdict.Unknown ? receiver : BaseAddress(value);

    /// <summary>Whether a gateway's port or name stands in a new client or address.</summary>
    static Verdict BaseAddress(ExpressionSyntax value)
    {
        foreach (SyntaxNode node in value.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token.Value: string text } when HasPort(text):
                case InterpolatedStringTextSyntax part when HasPort(part.TextToken.ValueText):
                    return Verdict.Gateway;
                case IdentifierNameSyntax name when GatewayNames.Of(name.Identifier.Text) == GatewayName.Gateway:
                    return Verdict.Gateway;
            }
        }

        return Verdict.Unknown;
    }

    static bool HasPort(string text) => GatewayAddress.Of(text) is { Port: GatewayAddress.GatewayPort } || text.StartsWith(":18790", StringComparison.Ordinal);

    // A port stands with the first few.
    static bool HasPort(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.Take(MostSiblings).Any(argument => argument.Expression is LiteralExpressionSyntax { Token.Value: GatewayAddress.GatewayPort });

    static bool IsForeign(string method) => Array.Exists(Foreign, word => method.StartsWith(word, StringComparison.Ordinal) && (method.Length == word.Length || !char.IsLower(method[word.Length])));

    static Verdict Enclosing(string name, bool isAsked) => isAsked && GatewayNames.Of(name) == GatewayName.Gateway ? Verdict.Gateway : Verdict.Unknown;

    static Verdict Named(string name) => GatewayNames.Of(name) switch
    {
        GatewayName.Gateway => Verdict.Gateway,
        GatewayName.Other => Verdict.Other,
        GatewayName.Foreign => Verdict.Foreign,
        _ => Verdict.Unknown,
    };

    string TypeName(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax named ? Last(named.Type) : file.Model.GetTypeInfo(creation, file.Cancellation).Type?.Name ?? "";

    static string MethodName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    static string Last(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => type.ToString(),
    };
}
