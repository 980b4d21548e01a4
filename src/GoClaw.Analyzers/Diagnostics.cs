using System.Collections.Immutable;
using System.Globalization;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = GoClaw.Rules.Text.LinePosition;
using SourceKind = GoClaw.Rules.Text.SourceKind;

namespace GoClaw.Analyzers;

/// <summary>Findings in the compiler's terms.</summary>
static class Diagnostics
{
    /// <summary>Property: the setting that is meant (<c>gateway.injection_action</c>).</summary>
    public const string Setting = nameof(Setting);

    /// <summary>Property: which of the fixable findings of the same ID and span it is, so that a code fix finds it again in a report of its own.</summary>
    public const string Fix = nameof(Fix);

    /// <param name="report">Of one file.</param>
    /// <param name="tree">The syntax tree, where the file is C#.</param>
    public static IEnumerable<Diagnostic> ToDiagnostics(this Report report, SyntaxTree? tree = null)
    {
        foreach ((Result result, string? fix) in Shown(report))
        {
            Finding finding = result.Finding;
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
            if (finding.Setting is not null)
                properties = properties.Add(Setting, finding.Setting);
            if (fix is not null)
                properties = properties.Add(Fix, fix);

            yield return Diagnostic.Create(
                Descriptors.Of(finding.Rule),
                Place(finding.Location, tree),
                result.Severity.ToDiagnosticSeverity(),
                finding.Related.Select(related => Place(related.Location, tree)),
                properties,
                finding.Message.ToString());
        }

        foreach (InternalError error in report.Errors)
            yield return Diagnostic.Create(Descriptors.InternalError, Location.None, error.Rule.Id, error.Exception);
    }

    /// <summary>The finding with a fix that a diagnostic shows, in a report of its file as it is now; null where it is not there any more.</summary>
    public static Finding? Fixable(this Report report, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Fix, out string? number))
            return null;
        TextSpan span = diagnostic.Location.SourceSpan;
        foreach ((Result result, string? fix) in Shown(report))
        {
            Finding finding = result.Finding;
            if (fix is not null && fix == number && finding.Rule.Id == diagnostic.Id && finding.Location.Span == new GoClaw.Rules.Text.TextSpan(span.Start, span.Length))
                return finding;
        }

        return null;
    }

    /// <summary>What is not suppressed, each with the number of its fix.</summary>
    static IEnumerable<(Result Result, string? Fix)> Shown(Report report)
    {
        Finding? fixable = null;
        int index = 0;
        foreach (Result result in report.Results.Where(result => result.Suppression is null))
        {
            Finding finding = result.Finding;
            if (finding.Fix is not null)
            {
                index = fixable?.Rule == finding.Rule && fixable.Location.Span == finding.Location.Span ? index + 1 : 0;
                fixable = finding;
            }

            yield return (result, finding.Fix is null ? null : index.ToString(CultureInfo.InvariantCulture));
        }
    }

    static Location Place(GoClaw.Rules.Text.Location location, SyntaxTree? tree)
    {
        TextSpan span = new(location.Span.Start, location.Span.Length);
        return tree is not null && location.Source.Kind == SourceKind.CSharp
            ? Location.Create(tree, span)
            : Location.Create(location.Source.Path, span, new LinePositionSpan(Place(location.Start), Place(location.End)));
    }

    static Microsoft.CodeAnalysis.Text.LinePosition Place(LinePosition position) => new(position.Line, position.Column);
}
