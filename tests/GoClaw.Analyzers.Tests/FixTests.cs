using System.Collections.Immutable;
using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoClaw.Analyzers.Tests;

/// <summary>What a fix promises of C#: the code compiles, the finding is gone and no other has come.</summary>
public sealed class FixTests
{
    public static TheoryData<string> Cases => [.. ((IEnumerable<object[]>)CaseTests.Cases).Select(row => (string)row[0]).Where(name => !name.Contains("/Ok", StringComparison.Ordinal) && !name.Contains("Broken", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_fix_mends_its_finding_and_breaks_nothing(string name)
    {
        string code = await File.ReadAllTextAsync(Path.Combine(Analysis.Folder, "Cases", name));
        Report before = Judge(code);
        List<Finding> fixable = [.. before.Results.Select(result => result.Finding).Where(finding => finding.Fix is not null)];

        foreach (Finding finding in fixable)
            Check(code, before, [finding]);
        Check(code, before, fixable);
    }

    /// <summary>Of findings whose fixes are the same edit, one is enough.</summary>
    static void Check(string code, Report before, List<Finding> fixable)
    {
        TextEdit[] edits = [.. fixable.SelectMany(finding => finding.Fix!.Edits).SelectMany(file => file.Edits).Distinct()];
        string mended = TextEdit.Apply(code, edits);
        ImmutableArray<Diagnostic> diagnostics = Analysis.Compile(mended).GetDiagnostics();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        List<string> left = [.. before.Results.Select(result => result.Finding).Except(fixable).Select(Key)];
        Assert.All(Judge(mended).Results, result => Assert.True(left.Remove(Key(result.Finding)), $"After the fix there is {result.Finding.Rule.Id} {result.Finding.Message}"));

        static string Key(Finding finding) => $"{finding.Rule.Id} {finding.Setting} {finding.Message}";
    }

    [Fact]
    public void A_rule_says_it_has_fixes_when_one_of_its_cases_is_mended()
    {
        string configs = Path.Combine(Repository.Root, "tests", "GoClaw.Rules.Tests", "Cases");
        foreach (Rule rule in Catalogue.Rules.Where(rule => rule.Surfaces != Surfaces.Config))
        {
            IEnumerable<Report> code = ((IEnumerable<object[]>)Cases).Select(row => (string)row[0]).Where(name => name.StartsWith(rule.Id + "/", StringComparison.Ordinal)).Select(name => Judge(File.ReadAllText(Path.Combine(Analysis.Folder, "Cases", name))));
            IEnumerable<Report> config = Directory.Exists(Path.Combine(configs, rule.Id))
                ? Directory.EnumerateFiles(Path.Combine(configs, rule.Id), "*.json*").Select(file => Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, File.ReadAllText(file)))))
                : [];
            bool isMended = code.Concat(config).SelectMany(report => report.Results).Any(result => result.Finding.Rule == rule && result.Finding.Fix is not null);

            Assert.True(rule.HasFix == isMended, rule.Id);
        }
    }

    static Report Judge(string code)
    {
        CSharpCompilation compilation = Analysis.Compile(code);
        return CodeJudgement.Of(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), CancellationToken.None);
    }
}
