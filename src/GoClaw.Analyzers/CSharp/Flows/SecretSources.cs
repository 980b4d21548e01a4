using GoClaw.Rules.Code;
using GoClaw.Rules.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>Where secrets enter a program: environment, configuration, headers, and what is named for a secret.</summary>
static class SecretSources
{
    static readonly string[] OptionTypes = ["Options", "Settings", "Configuration", "Config", "Secrets", "Credentials"];

    static readonly string[] Parsers =
    [
        "Pars", "Lex", "Tokeni", "Scann", "Syntax", "Grammar", "Expression", "Interpreter", "Compiler", "Reader", "Formatter", "Template", "Calculator", "Evaluat", "Word", "Vocabulary", "Embedding", "Regex", "Pattern", "Glob",
        "Query", "Search", "Stream", "Chunk", "Completion", "Generated", "Counter", "Analyzer", ".On", "Next", "Emit", "Expect", "Consume", "Match", "Visit", "Append", "WriteToken", "PrintToken", "ReadToken", "HandleToken",
        "ProcessToken", "PushToken",
    ];

    /// <summary>The value of a call, of an indexer or of a property, where that is a secret whoever holds it.</summary>
    public static Secret? Of(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => OfCall(invocation),
        IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => OfIndexer(indexer),
        IPropertyReferenceOperation property => OfProperty(property),
        _ => null,
    };

    /// <summary>A parameter, by its name.</summary>
    public static Secret? OfParameter(IParameterSymbol parameter)
    {
        if (parameter.RefKind == RefKind.Out)
            return null;
        string name = parameter is { Name: "value", IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { AssociatedSymbol: { } property } } ? property.Name : parameter.Name;
        return CodeNames.NamesSecret(name) && CanHold(parameter.Type) && !IsOfParser(parameter, name) && parameter.DeclaringOrProperty() is { } declaration
            ? new Secret(SecretOrigin.Parameter, name, declaration)
            : null;
    }

    /// <summary>A field or property of one's own type or of an options type, by its name; a constant also by its value.</summary>
    public static Secret? OfMember(ISymbol member, SyntaxNode use)
    {
        ITypeSymbol? type = member switch { IFieldSymbol field => field.Type, IPropertySymbol { IsIndexer: false } property => property.Type, _ => null };
        if (type is null || !CanHold(type) || !CodeNames.NamesSecret(member.Name) || IsOfParser(member, member.Name))
            return null;
        bool isOwn = !member.DeclaringSyntaxReferences.IsEmpty;
        if (!isOwn && !IsOptions(member.ContainingType) && !member.Name.EndsWith("Password", StringComparison.Ordinal))
            return null;
        SyntaxNode from = Declaration(member, use) ?? use;
        switch (member)
        {
            case IFieldSymbol { IsConst: true } constant:
                return IsSecretText(constant.ConstantValue as string) ? new Secret(SecretOrigin.Constant, member.Name, from) : null;
            case IFieldSymbol field:
                return field is { IsReadOnly: true } && Literal(from) is { } text && !IsSecretText(text) ? null : new Secret(SecretOrigin.Field, member.Name, from);
            case IPropertySymbol { SetMethod: null } when Literal(from) is { } fixedText && !IsSecretText(fixedText):
                return null;
            default:
                return new Secret(SecretOrigin.Property, member.Name, from);
        }
    }

    /// <summary>What <c>TryGetValue("Authorization", out ...)</c> and its like put into their out argument.</summary>
    public static Secret? OfOut(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("TryGet", StringComparison.Ordinal) && IsHeaders(Receiver(call)?.Type) ? Header(Key(call), call.Syntax) : null;

    static Secret? OfCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "GetEnvironmentVariable":
                return Key(call) is { } variable && CodeNames.IsSecretKey(variable) ? new Secret(SecretOrigin.EnvironmentVariable, variable, call.Syntax) : null;
            case "GetConnectionString" when IsConfiguration(method.ContainingType):
                return new Secret(SecretOrigin.ConfigurationKey, Key(call) is { } name ? "ConnectionStrings:" + name : "", call.Syntax);
            case "GetValue" or "GetSection" or "GetRequiredSection" when IsConfiguration(method.ContainingType):
                return Configuration(Key(call), call.Syntax);
            case "GetValues" or "GetCommaSeparatedValues" or "Get" or "GetValueOrDefault" when IsHeaders(Receiver(call)?.Type):
                return Header(Key(call), call.Syntax);
            default:
                return null;
        }
    }

    static Secret? OfIndexer(IPropertyReferenceOperation indexer)
    {
        if (indexer.Arguments.Length != 1 || indexer.Instance is not { } instance || Text(indexer.Arguments[0].Value) is not { } key)
            return null;
        if (IsHeaders(instance.Type))
            return Header(key, indexer.Syntax);
        instance = instance.Unwrapped();
        if (instance is IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariables" })
            return CodeNames.IsSecretKey(key) ? new Secret(SecretOrigin.EnvironmentVariable, key, indexer.Syntax) : null;
        if (instance is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } section && Key(section) is { } path)
            return IsConfiguration(instance.Type) ? Configuration(path + ":" + key, indexer.Syntax) : null;
        return IsConfiguration(instance.Type) || instance is IPropertyReferenceOperation { Property.Name: "AppSettings" } ? Configuration(key, indexer.Syntax) : null;
    }

    static Secret? OfProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (IsHeaders(property.ContainingType) && CanHoldHeader(property.Type) && property.Name is "Authorization" or "ProxyAuthorization" or "Cookie" or "SetCookie")
            return new Secret(SecretOrigin.Header, property.Name, reference.Syntax);
        return property is { Name: "Parameter", ContainingType.Name: "AuthenticationHeaderValue" } ? new Secret(SecretOrigin.Header, "Authorization", reference.Syntax) : null;
    }

    static Secret? Configuration(string? key, SyntaxNode from) =>
        key is not null && (CodeNames.IsSecretKey(key) || key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)) ? new Secret(SecretOrigin.ConfigurationKey, key, from) : null;

    static Secret? Header(string? name, SyntaxNode from) => name is not null && CodeNames.IsSecretKey(name) ? new Secret(SecretOrigin.Header, name, from) : null;

    /// <summary>Of a section the key says what it is, not the section.</summary>
    public static bool IsConfiguration(ITypeSymbol? type) => type is not null
        && (type.Name.IndexOf("Configuration", StringComparison.Ordinal) >= 0 || type.AllInterfaces.Any(implemented => implemented.Name == "IConfiguration"));

    static bool IsHeaders(ITypeSymbol? type) => type is not null && type.Name.IndexOf("Header", StringComparison.Ordinal) >= 0 && type.Name != "AuthenticationHeaderValue";

    static bool CanHoldHeader(ITypeSymbol type) => CanHold(type) || type.Name is "AuthenticationHeaderValue" or "HttpHeaderValueCollection";

    static bool IsOptions(INamedTypeSymbol? type) => type is not null
        && (type.ToDisplayString().IndexOf("GoClaw", StringComparison.OrdinalIgnoreCase) >= 0 || OptionTypes.Any(end => type.Name.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Text, or what text is kept in: numbers, switches and the tokens of cancellation are no secrets.</summary>
    public static bool CanHold(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Byte } => true,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char or SpecialType.System_Byte }] } => true,
        INamedTypeSymbol { Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "IList" or "ICollection" or "List" or "HashSet", TypeArguments: [{ SpecialType: SpecialType.System_String }] } => true,
        { Name: "StringBuilder" or "StringValues" or "Uri" } => true,
        _ => false,
    };

    /// <summary>The tokens of a lexer and of a language model, where the name says no more than "token".</summary>
    static bool IsOfParser(ISymbol symbol, string name)
    {
        if (!CodeNames.IsBareToken(name))
            return false;
        string container = symbol.ContainingSymbol is IMethodSymbol method ? method.ContainingType?.Name + "." + method.Name : symbol.ContainingType?.Name ?? "";
        return Parsers.Any(word => container.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    /// <summary>Constants are also named for the key or header under which a secret is found; those are words.</summary>
    static bool IsSecretText(string? text) => text is { Length: >= 8 } && SecretText.Classify(text) == ValueKind.Literal
        && !SecretNames.NamesSecret(text) && text.Any(char.IsDigit) && text.Any(char.IsLetter) && !text.Any(char.IsWhiteSpace);

    static string? Literal(SyntaxNode declaration)
    {
        ExpressionSyntax? value = declaration switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return (value as LiteralExpressionSyntax)?.Token.Value as string;
    }

    static SyntaxNode? Declaration(ISymbol symbol, SyntaxNode use) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree == use.SyntaxTree ? reference.GetSyntax() : null).FirstOrDefault(node => node is not null);

    static SyntaxNode? DeclaringOrProperty(this IParameterSymbol parameter) =>
        (parameter.DeclaringSyntaxReferences.FirstOrDefault() ?? parameter.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault())?.GetSyntax();

    static IOperation? Receiver(IInvocationOperation call) => (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null))?.Unwrapped();

    /// <summary>The first argument that is a constant text.</summary>
    static string? Key(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return Text(argument.Value);
        }

        return null;
    }

    /// <summary>A constant, or a static readonly field with a literal.</summary>
    static string? Text(IOperation operation)
    {
        operation = operation.Unwrapped();
        if (operation.ConstantValue is { HasValue: true, Value: string text })
            return text;
        return operation is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } && Declaration(field, operation.Syntax) is { } declaration ? Literal(declaration) : null;
    }
}
