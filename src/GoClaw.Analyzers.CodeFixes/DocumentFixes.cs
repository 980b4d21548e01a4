using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers.CodeFixes;

/// <summary>The fixes of one document as it is now. What a diagnostic of an older text was about may be gone; then there is none.</summary>
static class DocumentFixes
{
    public static async Task<IReadOnlyList<(Diagnostic Diagnostic, Finding Finding)>> Of(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return [];
        Report report = CodeJudgement.Of(model, cancellation);
        List<(Diagnostic, Finding)> found = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (report.Fixable(diagnostic) is { } finding && finding.Fix!.Edits.All(file => file.Path == model.SyntaxTree.FilePath))
                found.Add((diagnostic, finding));
        }

        return found;
    }

    /// <summary>One key for what is fixed together: a rule's safe fixes, or those that somebody has to look at.</summary>
    public static string Key(Finding finding) => $"{finding.Rule.Id} {(finding.Fix!.IsSafe ? "safe" : "unsafe")}";

    public static string Title(Fix fix) => fix.IsSafe ? fix.Title : $"{fix.Title} (unsafe)";

    /// <summary>In order of place; a fix that would change what an earlier one changes is left for the next time, whole.</summary>
    public static async Task<Document> Apply(Document document, IEnumerable<Fix> fixes, CancellationToken cancellation)
    {
        List<TextEdit> edits = [];
        foreach (TextEdit[] next in fixes.Select(fix => fix.Edits.SelectMany(file => file.Edits).ToArray()).OrderBy(fix => fix.Min(edit => edit.Span.Start)))
        {
            if (!next.Any(edit => edits.Exists(made => Touches(made.Span, edit.Span))))
                edits.AddRange(next);
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edits.OrderBy(edit => edit.Span.Start).Select(edit => new TextChange(new Microsoft.CodeAnalysis.Text.TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText))));
    }

    static bool Touches(GoClaw.Rules.Text.TextSpan a, GoClaw.Rules.Text.TextSpan b) => a.Overlaps(b) || a.Start == b.Start;
}
