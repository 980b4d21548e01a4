using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoClaw.Analyzers.Tests;

/// <summary>The committed list of what has been released: an ID never changes its meaning, and a new one shows in review.</summary>
public sealed class CatalogueTests
{
    static readonly DiagnosticAnalyzer[] Analyzers = [new ConfigAnalyzer(), new CodeAnalyzer()];

    [Fact]
    public void Ids_severities_and_categories_are_the_committed_ones()
    {
        IEnumerable<string> lines = Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(descriptor => (Descriptor: descriptor, Analyzer: analyzer.GetType().Name)))
            .GroupBy(pair => pair.Descriptor, pair => pair.Analyzer)
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => $"{group.Key.Id} {group.Key.DefaultSeverity,-7} {group.Key.Category,-20} {group.Key.Title} ({string.Join(", ", group)})");

        Snapshot.VerifyAt(string.Join("\n", lines) + "\n", Path.Combine(Analysis.Folder, "Catalogue"));
    }

    [Fact]
    public void No_analyzer_could_report_infos_only()
    {
        // The compiler would leave it out of a build, explicit severities or not.
        Assert.All(Analyzers, analyzer => Assert.Contains(analyzer.SupportedDiagnostics, descriptor => descriptor.Id != "GCLINT" && descriptor.DefaultSeverity >= DiagnosticSeverity.Warning));
    }
}
