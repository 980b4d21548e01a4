using System.Collections.Immutable;
using System.Text;
using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoClaw.Analyzers.Tests;

public sealed class EnvironmentReaderTests
{
    [Theory]
    [InlineData("start.Environment[\"GOCLAW_SANDBOX_MODE\"] = \"off\";", "start.Environment[\"GOCLAW_SANDBOX_MODE\"] = \"non-main\";")]
    [InlineData("start.Environment[\"GOCLAW_SANDBOX_MODE\"] = \"\"\"off\"\"\";", "start.Environment[\"GOCLAW_SANDBOX_MODE\"] = \"\"\"non-main\"\"\";")]
    [InlineData("start.Environment[\"GOCLAW_SANDBOX_MODE\"] = $\"{\"off\"}\";", "start.Environment[\"GOCLAW_SANDBOX_MODE\"] = $\"{\"non-main\"}\";")]
    [InlineData("start.Environment[\"GOCLAW_SANDBOX_MODE\"] = \"\\u006fff\";", "start.Environment[\"GOCLAW_SANDBOX_MODE\"] = \"non-main\";")]
    [InlineData("start.Environment[\"GOCLAW_SANDBOX_MODE\"] = \"o\" + \"ff\";", null)]
    [InlineData("const string Off = \"off\"; start.Environment[\"GOCLAW_SANDBOX_MODE\"] = Off;", null)]
    [InlineData("start.ArgumentList.Add(\"GOCLAW_SANDBOX_MODE=off\");", "start.ArgumentList.Add(\"GOCLAW_SANDBOX_MODE=non-main\");")]
    public void A_value_is_written_as_its_literal_asks_or_not_at_all(string statement, string? expected)
    {
        string code = $"using System.Diagnostics; class C {{ void M(ProcessStartInfo start) {{ {statement} }} }}";

        Finding finding = Assert.Single(Judge(code));

        Assert.Equal("GCL0501", finding.Rule.Id);
        Assert.Equal(expected is null ? null : code.Replace(statement, expected, StringComparison.Ordinal), finding.Fix is null ? null : TextEdit.Apply(code, finding.Fix.Edits[0].Edits));
    }

    [Fact]
    public void A_secret_is_said_once_whoever_finds_it()
    {
        Finding finding = Assert.Single(Judge("class C { object o = new[] { \"GOCLAW_POSTGRES_DSN=postgres://goclaw:Jr7kQp2vX9m@postgres/goclaw\" }; }"));

        Assert.Equal(("GCL0102", "GOCLAW_POSTGRES_DSN"), (finding.Rule.Id, finding.Setting));
    }

    [Fact]
    public void Two_faults_of_one_value_stay_two()
    {
        string[] ids = [.. Judge("class C { object o = new[] { \"GOCLAW_POSTGRES_DSN=postgres://goclaw:Jr7kQp2vX9m@db.example.com/goclaw\", \"GOCLAW_GATEWAY_TOKEN=q8Zr2v\" }; }").Select(finding => finding.Rule.Id)];

        Assert.Equal(["GCL0102", "GCL0108", "GCL0202", "GCL0203"], ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("class C { object o = new[] { \"GOCLAW_SANDBOX_MODE=")]
    [InlineData("class C { void M() { x[\"GOCLAW_SANDBOX_MODE\"] = ; y[] = \"GOCLAW_PORT\"; Env(\"GOCLAW_PORT\", ); Env(, \"GOCLAW_PORT\"); } }")]
    [InlineData("new(\"GOCLAW_PORT\", \"x\"); (\"GOCLAW_PORT\", ) { \"GOCLAW_PORT\", } [\"GOCLAW_PORT=x\"")]
    [InlineData("class C { const string A = B + \"GOCLAW_PORT\", B = A; object o = new() { [A] = A, { A, A } }; }")]
    [InlineData("object o = new { Name = \"GOCLAW_SANDBOX_MODE\", Value = $\"{")]
    [InlineData("System.Diagnostics.Process.Start(\"goclaw\", [\"--token\", ]); Start(\"goclaw\", \"--token \"); Start(\"goclaw --token\", \"--token=\");")]
    public async Task Broken_code_is_read_as_far_as_it_goes(string code) => Assert.All(await Analysis.Code(code), diagnostic => Assert.StartsWith("GCL", diagnostic.Id));

    [Theory]
    [InlineData("[\"GOCLAW_SANDBOX_MODE\"] = \"off\",")]
    [InlineData("{ \"GOCLAW_UNKNOWN_NAME\", \"off\" },")]
    public async Task A_table_of_ten_thousand_is_read(string element)
    {
        StringBuilder code = new("class C { object o = new System.Collections.Generic.Dictionary<string, string> {");
        for (int i = 0; i < 10_000; i++)
            code.Append(element);

        ImmutableArray<Diagnostic> found = await Analysis.Code(code.Append("}; }").ToString());

        Assert.All(found, diagnostic => Assert.Equal("GCL0501", diagnostic.Id));
    }

    static Finding[] Judge(string code)
    {
        CSharpCompilation compilation = Analysis.Compile(code);
        Report report = CodeJudgement.Of(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), default);
        Assert.Empty(report.Errors);
        return [.. report.Results.Select(result => result.Finding)];
    }

}
