using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>Finds the secrets that a file writes to a log.</summary>
static class SecretFlowReader
{
    static readonly string[] SecretWords = ["oken", "TOKEN", "ecret", "SECRET", "assw", "PASSW", "assphrase", "Key", "KEY", "redential", "CREDENTIAL", "uthoriz", "onnectionString", "dsn", "Dsn", "DSN", "wd", "PWD", "Jwt", "jwt", "JWT", "ookie", "pass", "Pass", "PASS", "earer", "DATABASE", "atabaseUr"];
    static readonly string[] LogWords = ["Log", "log", "Console", "Trace", "Debug", "Exception", "throw"];

    /// <summary>Whether a file could write a secret to a log at all.</summary>
    public static bool MayRead(string text) => Has(text, LogWords) && Has(text, SecretWords);

    public static void Read(CodeFile file, List<CodeFact> facts)
    {
        FlowCandidates candidates = FlowCandidates.In(file);
        if (candidates.Bodies.Count == 0)
            return;
        TypeFlow type = new(file, candidates);
        Dictionary<SyntaxNode, Hit> hits = [];
        foreach (SyntaxNode body in candidates.Bodies)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            type.Begin();
            if (type.Graph(body) is not { } graph)
                continue;
            BodyFlow flow = new(type, 0);
            flow.Run(graph, FlowState.Empty, report: true);
            foreach (Hit hit in flow.Hits)
                hits[hit.Expression.Syntax] = hit;
        }

        foreach (Hit hit in hits.Values)
        {
            SyntaxNode from = hit.Secret.From;
            facts.Add(new LoggedSecret(
                file.At(hit.Expression.Syntax),
                hit.Log,
                hit.Secret.Origin,
                hit.Secret.Name,
                from.SyntaxTree == file.Root.SyntaxTree ? file.At(from) : null,
                SecretRemoval.Of(hit)));
        }
    }

    static bool Has(string text, string[] words) => Array.Exists(words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
