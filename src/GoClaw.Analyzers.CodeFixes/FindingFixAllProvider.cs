using System.Collections.Immutable;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GoClaw.Analyzers.CodeFixes;

/// <summary>Mends all findings of one rule at once, each document from one report of it: those that are shown, so that a suppressed one stays as it is.</summary>
sealed class FindingFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly FindingFixAllProvider Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        CancellationToken cancellation = fixAllContext.CancellationToken;
        string? key = fixAllContext.CodeActionEquivalenceKey;
        // `dotnet format` brings the key of whatever finding it saw first, or none.
        bool isOwn = key is not null && fixAllContext.DiagnosticIds.Any(id => key.StartsWith(id + " ", StringComparison.Ordinal));
        IReadOnlyList<(Diagnostic Diagnostic, Finding Finding)> found = await DocumentFixes.Of(document, diagnostics, cancellation).ConfigureAwait(false);
        Fix[] fixes = [.. found.Select(each => each.Finding).Where(finding => !isOwn || DocumentFixes.Key(finding) == key).Select(finding => finding.Fix!)];
        return fixes.Length == 0 ? document : await DocumentFixes.Apply(document, fixes, cancellation).ConfigureAwait(false);
    }
}
