using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>A secret, and where it enters the program.</summary>
sealed record Secret(SecretOrigin Origin, string Name, SyntaxNode From)
{
    /// <summary>Of two secrets the one that enters first, so that the result does not depend on the order of the work.</summary>
    public static Secret? First(Secret? a, Secret? b)
    {
        if (a is null || b is null)
            return a ?? b;
        int order = a.From.SpanStart.CompareTo(b.From.SpanStart);
        return (order == 0 ? string.CompareOrdinal(a.Name, b.Name) : order) <= 0 ? a : b;
    }
}
