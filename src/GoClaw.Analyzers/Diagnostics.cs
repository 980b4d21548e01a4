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
        Finding? fixable = null;
        int index = 0;
        foreach (Result result in report.Results.Where(result => result.Suppression is null))
        {
            Finding finding = result.Finding;
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
            if (finding.Setting is not null)
                properties = properties.Add(Setting, finding.Setting);
            if (finding.Fix is not null)
            {
                index = fixable?.Rule == finding.Rule && fixable.Location.Span == finding.Location.Span ? index + 1 : 0;
                fixable = finding;
                properties = properties.Add(Fix, index.ToString(CultureInfo.InvariantCulture));
            }

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

    static Location Place(GoClaw.Rules.Text.Location location, SyntaxTree? tree)
    {
        TextSpan span = new(location.Span.Start, location.Span.Length);
        return tree is not null && location.Source.Kind == SourceKind.CSharp
            ? Location.Create(tree, span)
            : Location.Create(location.Source.Path, span, new LinePositionSpan(Place(location.Start), Place(location.End)));
    }

    static Microsoft.CodeAnalysis.Text.LinePosition Place(LinePosition position) => new(position.Line, position.Column);
}
