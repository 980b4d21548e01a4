using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>The calls by which a program writes what others read: loggers of every make, the console, traces, and messages of exceptions.</summary>
static class LogSinks
{
    static readonly string[] Verbs =
        ["Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Critical", "Verbose", "Notice", "Log", "Write", "Exception", "BeginScope", "ForContext", "WithProperty", "PushProperty", "PushNestedState", "SetProperty", "Property", "Message", "Audit", "Emerg", "Alert"];

    /// <summary>Where a call writes its arguments, or null.</summary>
    public static LogKind? Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType is not { } type)
            return null;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return IsMessageDelegate(type) ? LogKind.Log : null;
        if (method.MethodKind == MethodKind.Constructor)
            return IsException(type) ? LogKind.Exception : null;
        if (method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute"))
            return LogKind.Log;
        bool writes = method.Name.StartsWith("Write", StringComparison.Ordinal);
        if (type.Name is "TextWriter" or "StreamWriter")
            return writes && call.Instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType.Name: "Console" } } ? LogKind.Console : null;
        if (type.Name.EndsWith("Console", StringComparison.Ordinal) || type.Name.EndsWith("ConsoleExtensions", StringComparison.Ordinal))
            return writes || method.Name.StartsWith("Markup", StringComparison.Ordinal) ? LogKind.Console : null;
        if (type is { Name: "Trace" or "Debug" or "TraceSource" or "Debugger", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } })
            return writes || method.Name is "Print" or "Fail" or "Assert" or "TraceInformation" or "TraceWarning" or "TraceError" or "TraceEvent" or "TraceData" or "Log" ? LogKind.Trace : null;
        if (IsNLog(type))
            return method.Name is "Set" or "PushProperty" or "PushNestedState" ? LogKind.Log : null;
        return (IsLog(type) || (call.Instance?.Type is INamedTypeSymbol receiver && IsLog(receiver))) && IsVerb(method.Name) ? LogKind.Log : null;
    }

    public static LogKind? Of(IObjectCreationOperation creation) => creation.Type is INamedTypeSymbol type && IsException(type) ? LogKind.Exception : null;

    /// <summary>Whether what an argument holds is written: not the logger itself, its level, nor the condition of an assertion.</summary>
    public static bool Writes(IArgumentOperation argument) =>
        argument.Parameter?.Type is not { } type
        || (type.SpecialType is not SpecialType.System_Boolean && type.TypeKind != TypeKind.Enum && type.Name is not ("ILogger" or "LogLevel" or "EventId" or "IFormatProvider" or "Type"));

    /// <summary>What <c>LoggerMessage.Define</c> and <c>DefineScope</c> make.</summary>
    static bool IsMessageDelegate(INamedTypeSymbol type) => type is { Name: "Action" or "Func", TypeArguments: [{ } first, ..] } && first.Name == "ILogger";

    static bool IsException(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    static bool IsLog(INamedTypeSymbol type)
    {
        string name = type.Name;
        for (int at = name.IndexOf("Log", StringComparison.Ordinal); at >= 0; at = name.IndexOf("Log", at + 1, StringComparison.Ordinal))
        {
            // Log, ILogger, LogContext, LoggingService; but neither Login nor Logon.
            if (at + 3 == name.Length || char.IsUpper(name[at + 3]) || string.CompareOrdinal(name, at, "Logg", 0, 4) == 0)
                return true;
        }

        return false;
    }

    static bool IsNLog(INamedTypeSymbol type) => type is { Name: "ScopeContext" or "MappedDiagnosticsContext" or "MappedDiagnosticsLogicalContext" or "GlobalDiagnosticsContext", ContainingNamespace.Name: "NLog" };

    static bool IsVerb(string method)
    {
        foreach (string verb in Verbs)
        {
            // Warn, Warning, WarnFormat; but neither Logout nor Messages.
            if (method.StartsWith(verb, StringComparison.Ordinal)
                && (method.Length == verb.Length || char.IsUpper(method[verb.Length]) || method.StartsWith("Information", StringComparison.Ordinal) || method.StartsWith("Warning", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
