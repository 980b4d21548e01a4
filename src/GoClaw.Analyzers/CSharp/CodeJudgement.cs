using GoClaw.Analyzers.CSharp.Settings;
using GoClaw.Rules;
using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;
using Source = GoClaw.Rules.Text.Source;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// What the rules say of one C# file; the same for the analyzer, which shows it, and the code fix, which mends it. Every reader first looks
/// for its words in the text, so that most files are neither walked nor bound.
/// </summary>
static class CodeJudgement
{
    public static Report Of(SemanticModel model, CancellationToken cancellation)
    {
        CodeFile file = new(model, cancellation);
        string text = file.Source.Text;
        List<Source> configurations = [];
        List<TextEntry> texts = [];
        bool mayHoldSettings = SettingsReader.MayRead(text);
        bool mayHoldJson = mayHoldSettings && JsonLiterals.MayRead(text);
        if (mayHoldJson || TextEntry.MayHoldSecret(text))
            texts = CSharpReader.Read(model, file.Source, cancellation);
        if (mayHoldJson)
            configurations.AddRange(JsonLiterals.In(file, texts));
        if (mayHoldSettings)
            configurations.AddRange(SettingsReader.Read(file));
        texts.RemoveAll(entry => !TextEntry.MayHoldSecret(entry.Text.Value) && !SettingsReader.SaysGoClaw(entry.Name ?? ""));

        List<CodeFact> facts = [];
        List<Report> reports = [.. configurations.Select(configuration => Linter.Run(new Deployment(configuration) { Complete = Layers.None }))];
        if (texts.Count > 0 || facts.Count > 0)
            reports.Add(Linter.Run(new Deployment(file.Source) { Texts = texts, Code = facts }));
        return Merge(reports);
    }

    /// <summary>What two readers see is said once, by the one that knows the setting.</summary>
    static Report Merge(List<Report> reports)
    {
        List<Result> results = [];
        foreach (Result result in reports.SelectMany(report => report.Results))
        {
            if (!results.Exists(other => IsSame(other.Finding, result.Finding)))
                results.Add(result);
        }

        return new Report(results, [.. reports.SelectMany(report => report.Errors)]);
    }

    static bool IsSame(Finding a, Finding b) =>
        a.Location.Span.Overlaps(b.Location.Span) && (a.Rule == b.Rule || (IsLeak(a.Rule) && IsLeak(b.Rule)));

    static bool IsLeak(Rule rule) => rule.Id is "GCL0102" or "GCL0203" or "GCL0204";
}
