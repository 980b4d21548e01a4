using System.Collections.Immutable;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;

namespace GoClaw.Analyzers;

/// <summary>
/// The catalogue in the compiler's terms. A descriptor has the highest severity of its ID: the compiler leaves out an analyzer that could
/// only report infos, and findings that weigh less say so themselves.
/// </summary>
static class Descriptors
{
    static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Catalogue.Rules.ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>A rule that threw. Not an ID of the catalogue: nothing was judged. The compiler's own AD0001 would not name the rule.</summary>
    public static readonly DiagnosticDescriptor InternalError = Create(
        "GCLINT", "A rule failed", "{0} failed: {1}. The other rules have checked this file.", "GoClaw.Internal", DiagnosticSeverity.Error, "", "");

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>The rules that can see their fault on a surface.</summary>
    public static ImmutableArray<DiagnosticDescriptor> On(Surfaces surface) =>
        Catalogue.Rules.Where(rule => (rule.Surfaces & surface) != 0).Select(Of).Append(InternalError).ToImmutableArray();

    public static DiagnosticSeverity ToDiagnosticSeverity(this Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    static DiagnosticDescriptor Create(Rule rule) =>
        Create(rule.Id, rule.Title, "{0}", rule.Section.Category, rule.Severity.ToDiagnosticSeverity(), rule.Why, rule.HelpLink, [.. rule.Checklist]);

    static DiagnosticDescriptor Create(string id, string title, string format, string category, DiagnosticSeverity severity, string why, string help, params string[] tags) =>
        new(id, title, format, category, severity, isEnabledByDefault: true, why, help, ["GoClaw", .. tags]);
}
