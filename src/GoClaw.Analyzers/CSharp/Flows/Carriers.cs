using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>
/// The calls out of whose result a secret can be read that went into them. Of all others the result is clean: what a hash, a cipher, a
/// comparison or a library makes of a secret is no longer one, and what is not known is not claimed.
/// </summary>
static class Carriers
{
    static readonly string[] Masks =
    [
        "mask", "redact", "hash", "obfuscat", "encrypt", "protect", "sanitiz", "sanitis", "scrub", "censor", "anonym", "pseudonym", "fingerprint", "digest", "hide", "shorten", "abbreviat", "truncat", "hmac",
    ];

    static readonly HashSet<string> OfText =
    [
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToUpperInvariant", "ToLower", "ToLowerInvariant", "Normalize", "PadLeft", "PadRight", "Insert", "Split", "ToCharArray", "Clone", "ReplaceLineEndings",
        "Concat", "Join", "Format", "Copy", "Intern", "Create", "Invariant", "CurrentCulture",
    ];

    static readonly HashSet<string> OfBuilder = ["ToString", "Append", "AppendLine", "AppendFormat", "AppendJoin", "AppendFormatted", "AppendLiteral", "Insert", "Replace", "Remove", "ToStringAndClear", "GetStringBuilder"];

    static readonly HashSet<string> OfSequence =
    [
        "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt", "ElementAtOrDefault", "ToList", "ToArray", "ToHashSet", "AsEnumerable", "Append", "Prepend", "Concat", "Reverse",
        "Skip", "Take", "SkipLast", "Where", "DefaultIfEmpty", "Distinct", "Union", "OrderBy", "Cast", "OfType", "GetEnumerator", "GetAsyncEnumerator", "Dequeue", "Pop", "Peek", "AsReadOnly", "AsSpan", "AsMemory", "AsEnumerable",
        "GetValueOrDefault", "ConfigureAwait", "GetAwaiter", "GetResult", "AsTask", "FromResult", "Trim", "TrimStart", "TrimEnd", "ToString", "GetValue", "Get", "Add", "Concat", "Create", "Parse",
    ];

    static readonly HashSet<string> Codecs = ["Encoding", "UTF8Encoding", "Convert", "Uri", "WebUtility", "HttpUtility", "UrlEncoder", "HtmlEncoder", "JavaScriptEncoder", "TextEncoder", "JsonSerializer", "JsonConvert", "Base64Url", "JsonEncodedText", "Regex"];

    static readonly HashSet<string> Vessels =
    [
        "Uri", "UriBuilder", "StringBuilder", "String", "Lazy", "List", "HashSet", "Queue", "Stack", "ConcurrentQueue", "ConcurrentBag", "StringValues", "AuthenticationHeaderValue", "ArraySegment", "Memory", "ReadOnlyMemory", "Span",
        "ReadOnlySpan", "ValueTask", "Nullable", "StringWriter", "MemoryStream",
    ];

    /// <summary>A function that says in its name that it makes something to be shown.</summary>
    public static bool IsMask(string name) => Array.Exists(Masks, mask => name.IndexOf(mask, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the result has what the receiver or an argument has.</summary>
    public static bool Carries(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        INamedTypeSymbol? type = method.ContainingType;
        if (type is null)
            return false;
        switch (method.Name)
        {
            case "Substring" or "Remove" or "AsSpan" or "AsMemory" or "Slice" or "Take" or "TakeLast" when Slice.IsMask(call):
                return false;
            case "Substring" or "Remove" or "Slice":
                return true;
            case "ToString":
                return true;
        }

        if (type.SpecialType == SpecialType.System_String || type.Name is "FormattableString" or "FormattableStringFactory")
            return OfText.Contains(method.Name);
        if (IsBuilder(type))
            return OfBuilder.Contains(method.Name);
        if (Codecs.Contains(type.Name))
            return method.Name is "GetBytes" or "GetString" or "GetChars" or "ToString" or "ToBase64String" or "FromBase64String" or "ToHexString" or "ToHexStringLower" or "FromHexString" or "Serialize" or "SerializeObject" or "SerializeToUtf8Bytes" or "Unescape"
                || method.Name.IndexOf("Encode", StringComparison.Ordinal) >= 0 || method.Name.IndexOf("Decode", StringComparison.Ordinal) >= 0 || method.Name.IndexOf("scapeDataString", StringComparison.Ordinal) >= 0;
        return OfSequence.Contains(method.Name) && IsPlumbing(type);
    }

    public static bool Carries(IObjectCreationOperation creation) => creation.Type is { } type && (Vessels.Contains(type.Name) || type.SpecialType == SpecialType.System_String);

    /// <summary>Properties that give out what is in the object; most others tell something about it.</summary>
    public static bool Carries(IPropertySymbol property) =>
        property.IsIndexer || property.Name is "Value" or "Result" or "Current" or "Parameter" or "AbsoluteUri" or "OriginalString" or "UserInfo" or "Values" or "Span" or "Memory";

    /// <summary>Calls that put an argument into their receiver.</summary>
    public static bool Fills(IMethodSymbol method) => method.ContainingType is { } type
        && (method.Name is "Add" or "TryAdd" or "AddRange" or "Push" or "Enqueue" or "Set" or "AddFirst" or "AddLast" ? IsPlumbing(type)
            : method.Name is "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "AppendFormatted" or "AppendLiteral" or "Insert" or "Write" or "WriteLine" && (IsBuilder(type) || type.Name is "StringWriter" or "TextWriter"));

    static bool IsBuilder(INamedTypeSymbol type) => type.Name is "StringBuilder" or "StringWriter" || type.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal);

    /// <summary>Collections, sequences, tasks and what else only hands on.</summary>
    static bool IsPlumbing(INamedTypeSymbol type)
    {
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return space is "System" or "System.Linq" or "System.Threading.Tasks" or "System.Runtime.CompilerServices" or "System.Net.Http.Headers" or "Microsoft.Extensions.Primitives" or "Microsoft.Extensions.Configuration"
            || space.StartsWith("System.Collections", StringComparison.Ordinal);
    }
}
