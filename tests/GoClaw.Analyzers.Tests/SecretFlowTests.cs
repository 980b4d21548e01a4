using System.Collections.Immutable;
using System.Text;
using GoClaw.Analyzers.CSharp;
using GoClaw.Analyzers.CSharp.Flows;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoClaw.Analyzers.Tests;

public sealed class SecretFlowTests
{
    const string Id = "GCL0205";

    static readonly string Cases = Path.Combine(Analysis.Folder, "Cases", Id);

    public static TheoryData<string> Positives =>
        [.. Directory.EnumerateFiles(Cases, "*.cs").Select(file => Path.GetFileName(file)!).Where(name => !name.StartsWith("Ok", StringComparison.Ordinal) && !name.StartsWith("Broken", StringComparison.Ordinal))];

    static Finding[] Find(string code)
    {
        CSharpCompilation compilation = Analysis.Compile(code);
        return [.. CodeJudgement.Of(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), CancellationToken.None).Results.Select(result => result.Finding)];
    }

    static ImmutableArray<Diagnostic> Errors(string code) => [.. Analysis.Compile(code).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    [Theory]
    [MemberData(nameof(Positives))]
    public async Task Mended_code_compiles_and_has_no_finding(string name)
    {
        string code = await File.ReadAllTextAsync(Path.Combine(Cases, name));
        Finding[] found = Find(code);
        Fix[] fixes = [.. found.Select(finding => finding.Fix).OfType<Fix>()];

        Assert.All(fixes, fix => Assert.False(fix.IsSafe));
        Assert.InRange(fixes.Length, found.Length * 3 / 4, found.Length);
        foreach (Finding finding in found.Where(finding => finding.Fix is not null))
        {
            string mended = Apply(code, [finding.Fix!]);
            Assert.Empty(Errors(mended));
            Assert.Equal(found.Length - 1, Find(mended).Length);
        }

        string all = Apply(code, fixes);
        Assert.Empty(Errors(all));
        Assert.Equal(found.Length - fixes.Length, Find(all).Length);
    }

    static string Apply(string code, IEnumerable<Fix> fixes) => TextEdit.Apply(code, fixes.SelectMany(fix => fix.Edits).SelectMany(file => file.Edits));

    [Theory]
    [InlineData("logger.LogInformation(\"Using {Token}\", apiKey)", "logger.LogInformation(\"Using\")")]
    [InlineData("logger.LogInformation(\"As {User} with {Token}, {Count} times\", 1, apiKey, 3)", "logger.LogInformation(\"As {User} with, {Count} times\", 1, 3)")]
    [InlineData("logger.LogInformation(\"{{a}} {Token:X} b\", apiKey)", "logger.LogInformation(\"{{a}} b\")")]
    [InlineData("logger.LogInformation(\"Using {0}\", apiKey)", "logger.LogInformation(\"Using {0}\", \"***\")")]
    [InlineData("logger.LogInformation(\"Using {A} {B}\", apiKey)", "logger.LogInformation(\"Using {A} {B}\", \"***\")")]
    [InlineData("logger.LogInformation(message, apiKey)", "logger.LogInformation(message, \"***\")")]
    [InlineData("logger.LogInformation($\"Using {apiKey,10:x}!\")", "logger.LogInformation($\"Using ***!\")")]
    [InlineData("logger.LogInformation($\"\"\"Using {apiKey}!\"\"\")", "logger.LogInformation($\"\"\"Using ***!\"\"\")")]
    [InlineData("Console.WriteLine(apiKey)", "Console.WriteLine(\"***\")")]
    [InlineData("Console.WriteLine(\"Using \" + apiKey + \"!\")", "Console.WriteLine(\"Using \" + \"***\" + \"!\")")]
    [InlineData("Console.WriteLine(apiKey!)", "Console.WriteLine(\"***\")")]
    [InlineData("Console.WriteLine(apiKey ?? \"none\")", "Console.WriteLine(\"***\")")]
    [InlineData("Console.WriteLine(\"{0}\", new { apiKey })", null)]
    [InlineData("Console.WriteLine(apiKey.ToCharArray())", null)]
    public void A_secret_is_taken_out_of_the_call(string statement, string? mended)
    {
        string code = $$"""
            using System;
            using Microsoft.Extensions.Logging;
            class C { void M(ILogger logger, string apiKey, string message) { {{statement}}; } }
            """;

        Fix? fix = Assert.Single(Find(code)).Fix;

        Assert.Equal(mended is null ? null : code.Replace(statement, mended, StringComparison.Ordinal), fix is null ? null : Apply(code, [fix]));
    }

    [Fact]
    public void A_secret_from_another_part_of_the_type_has_no_place_in_this_file()
    {
        CSharpCompilation compilation = Analysis.Compile("partial class C { void M() => System.Console.WriteLine(apiKey); }")
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("partial class C { string apiKey = \"\"; }", new CSharpParseOptions(LanguageVersion.Preview), "Other.cs"));

        Finding finding = Assert.Single(CodeJudgement.Of(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), CancellationToken.None).Results).Finding;

        Assert.All(finding.Related, related => Assert.Equal("Case.cs", related.Location.Source.Path));
    }

    [Fact]
    public void The_place_where_a_secret_comes_from_is_shown()
    {
        Finding finding = Assert.Single(Find("class C { void M() { var t = System.Environment.GetEnvironmentVariable(\"GOCLAW_GATEWAY_TOKEN\"); System.Console.WriteLine(t); } }"));

        RelatedLocation related = Assert.Single(finding.Related);
        Assert.StartsWith("System.Environment.Get", related.Location.Source.Text[related.Location.Span.Start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class C { void M(string text) { System.Console.WriteLine(text); } }")]
    [InlineData("class C { string M(string apiKey) => apiKey; }")]
    public void A_file_without_a_word_for_a_secret_or_for_a_log_is_not_read(string code) => Assert.False(SecretFlowReader.MayRead(code));

    public static TheoryData<string, string> Shapes => new()
    {
        { "parts", "string s = apiKey" + Repeat(" + \"a\"", 10_000) + "; System.Console.WriteLine(s);" },
        { "holes", "System.Console.WriteLine($\"" + Repeat("{apiKey}", 5_000) + "\");" },
        { "parentheses", "System.Console.WriteLine(" + Repeat("(", 300) + "apiKey" + Repeat(")", 300) + ");" },
        { "choices", "System.Console.WriteLine(" + Repeat("flag ? \"a\" : ", 3_000) + "apiKey);" },
        { "coalescing", "System.Console.WriteLine(" + Repeat("apiKey ?? ", 3_000) + "\"\");" },
        { "calls", "System.Console.WriteLine(apiKey" + Repeat(".Trim()", 3_000) + ");" },
        { "statements", "string s = \"\";" + Repeat("s += apiKey; System.Console.WriteLine(s);", 5_000) },
        { "conditions", "string s = \"\";" + Repeat("if (flag) { s = apiKey; } else { s = \"\"; } System.Console.WriteLine(s);", 3_000) },
        { "loops", Repeat("while (flag) {", 150) + "System.Console.WriteLine(apiKey);" + Repeat("}", 150) },
        { "variables in a loop", "while (flag) {" + string.Concat(Enumerable.Range(0, 500).Select(i => $"string s{i} = apiKey; System.Console.WriteLine(s{i});")) + "}" },
        { "lambdas", string.Concat(Enumerable.Range(0, 40).Select(i => $"System.Action a{i} = () => {{ ")) + "System.Console.WriteLine(apiKey);" + Repeat("};", 40) },
        { "local functions", string.Concat(Enumerable.Range(0, 60).Select(i => $"string F{i}(string s) => F{(i + 1) % 60}(s) + F{(i + 7) % 60}(s);")) + "System.Console.WriteLine(F0(apiKey));" },
        { "wrapping", "object o = apiKey; while (flag) { o = (o, o); System.Console.WriteLine(o); }" },
        { "elements", "string[] all = {" + Repeat("apiKey, ", 10_000) + "}; System.Console.WriteLine(string.Join(\",\", all));" },
        { "a lambda in a try block", "try { System.Action a = () => System.Console.WriteLine(apiKey); a(); } catch (System.Exception) { System.Console.WriteLine(apiKey); } finally { System.Console.WriteLine(apiKey); }" },
        { "tries", Repeat("try { ", 100) + "System.Console.WriteLine(apiKey);" + Repeat("} catch (System.Exception) { System.Console.WriteLine(apiKey); }", 100) },
    };

    /// <summary>Nothing is timed: work beyond linear would not end, and recursion would take the process down.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Code_of_any_size_and_depth_is_read(string shape, string statements)
    {
        Assert.NotEmpty(shape);
        string code = $"class C {{ void M(string apiKey, bool flag) {{ {statements} }} }}";

        await Analysis.Code(code);
    }

    [Fact]
    public async Task Functions_that_call_each_other_are_followed_one_level_deep()
    {
        StringBuilder code = new("class C { void M(string apiKey) => System.Console.WriteLine(F0(apiKey)); ");
        for (int i = 0; i < 200; i++)
            code.Append($"string F{i}(string s) {{ System.Console.WriteLine(s); return F{(i + 1) % 200}(s) + F{(i + 3) % 200}(s); }} ");

        await Analysis.Code(code.Append('}').ToString());
    }

    /// <summary>An editor asks at every keystroke.</summary>
    [Theory]
    [InlineData("Flows.cs")]
    [InlineData("Sources.cs")]
    [InlineData("Loggers.cs")]
    public async Task Code_that_ends_anywhere_is_read(string name)
    {
        string code = await File.ReadAllTextAsync(Path.Combine(Cases, name));
        for (int end = 0; end < code.Length; end += 97)
            await Analysis.Code(code[..end]);
    }

    static string Repeat(string part, int count) => new StringBuilder().Insert(0, part, count).ToString();
}
