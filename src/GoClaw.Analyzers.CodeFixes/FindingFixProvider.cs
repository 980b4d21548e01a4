using System.Collections.Immutable;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GoClaw.Analyzers.CodeFixes;

/// <summary>Offers what mends a finding in C#, for every rule: the edits come with the finding, none is made here.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FindingFixProvider))]
public sealed class FindingFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Catalogue.Rules.Where(rule => rule.HasFix).Select(rule => rule.Id).ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => FindingFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        foreach ((Diagnostic diagnostic, Finding finding) in await DocumentFixes.Of(document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false))
        {
            CodeAction action = CodeAction.Create(
                DocumentFixes.Title(finding.Fix!),
                cancellation => DocumentFixes.Apply(document, [finding.Fix!], cancellation),
                DocumentFixes.Key(finding));
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
