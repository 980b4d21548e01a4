using GoClaw.Rules;
using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;

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
        List<TextEntry> texts = [];
        if (TextEntry.MayHoldSecret(text))
        {
            texts = CSharpReader.Read(model, file.Source, cancellation);
            texts.RemoveAll(entry => !TextEntry.MayHoldSecret(entry.Text.Value));
        }

        List<CodeFact> facts = [];
        List<Deployment> deployments = [];
        if (EnvironmentReader.MayRead(text))
            deployments.AddRange(EnvironmentReader.Read(file).Select(environment => Deployment.Of(file.Source, environment)));
        if (texts.Count > 0 || facts.Count > 0)
            deployments.Add(new Deployment(file.Source) { Texts = texts, Code = facts });
        return MergedReport.Of(deployments);
    }
}
