using GoClaw.Analyzers.CSharp.Settings;
using GoClaw.Analyzers.CSharp.Flows;
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
        List<Deployment> deployments = [];
        List<TextEntry> texts = [];
        bool mayHoldSettings = SettingsReader.MayRead(text);
        bool mayHoldJson = mayHoldSettings && JsonLiterals.MayRead(text);
        if (mayHoldJson || TextEntry.MayHoldSecret(text))
            texts = CSharpReader.Read(model, file.Source, cancellation, onlyCandidates: true);
        if (mayHoldJson)
            deployments.AddRange(JsonLiterals.In(file, texts).Select(Excerpt));
        if (mayHoldSettings)
            deployments.AddRange(SettingsReader.Read(file).Select(Excerpt));
        if (EnvironmentReader.MayRead(text))
            deployments.AddRange(EnvironmentReader.Read(file).Select(environment => Deployment.Of(file.Source, environment)));

        List<CodeFact> facts = [];
        if (CertificateChecks.MayRead(text))
            facts.AddRange(CertificateChecks.Read(file));
        if (GatewayCalls.MayRead(text))
            facts.AddRange(GatewayCalls.Read(file));
        if (SecretFlowReader.MayRead(text))
            SecretFlowReader.Read(file, facts);
        texts.RemoveAll(entry => !TextEntry.MayHoldSecret(entry.Text.Value) && !SettingsReader.SaysGoClaw(entry.Name ?? ""));
        if (texts.Count > 0 || facts.Count > 0)
            deployments.Add(new Deployment(file.Source) { Texts = texts, Code = facts });
        return MergedReport.Of(deployments);
    }

    static Deployment Excerpt(Source configuration) => new(configuration) { Complete = Layers.None };
}
