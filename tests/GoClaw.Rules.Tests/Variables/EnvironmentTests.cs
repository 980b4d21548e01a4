using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Tests.Variables;

/// <summary>Variables are judged as the settings that they decide, in place.</summary>
public sealed class EnvironmentTests
{
    // What can be said of a file alone.
    static readonly string[] OfFiles = ["GCL0001", "GCL0002", "GCL0003", "GCL0004", "GCL0006", "GCL0007", "GCL0010", "GCL0011"];

    static readonly string[] Values =
    [
        "", " ", "x", "0", "1", "true", "false", "yes", "off", "all", "*", ",", "a,b", "-1", "0.01", "5", "99999", "512", "/", "~", "${X}", "env:X", "<x>", "\"", "\\", "{", "\n", "a\tb",
        "http://h.example", "ws://h.example:9222", "https://h.example/", "0.0.0.0", "postgres://u:q8Zr2vLx@h.example/d", "host=h password=q8Zr2vLx", "q8Zr2vLxT5nW0cJ4mKd7", "\uFFFC", "a\uFFFCb", "\uD800",
    ];

    public static TheoryData<string> Names => [.. VariableTable.All.Select(variable => variable.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_variable_of_any_value_is_judged_where_the_value_stands(string name)
    {
        foreach (string value in Values)
        {
            string line = $"{name}={value}";
            Report report = Judge(line);

            Assert.Empty(report.Errors);
            Assert.All(report.Results, result =>
            {
                Finding finding = result.Finding;
                Assert.Equal("Program.cs", finding.Location.Source.Path);
                Assert.Equal(SourceKind.CSharp, finding.Location.Source.Kind);
                Assert.InRange(finding.Location.Span.End, 0, line.Length);
                Assert.DoesNotContain(finding.Rule.Id, OfFiles);
                Assert.DoesNotContain("the file", finding.Message.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("Remove the key", finding.Message.ToString(), StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fix_takes_its_finding_away_and_brings_no_other(string name)
    {
        foreach (string value in Values)
        {
            string line = $"{name}={value}";
            Result[] before = [.. Judge(line).Results];
            foreach (Fix fix in before.Select(result => result.Finding.Fix).OfType<Fix>())
            {
                string mended = TextEdit.Apply(line, Assert.Single(fix.Edits).Edits);
                string[] after = [.. Judge(mended).Results.Select(result => result.Finding.Rule.Id)];
                Assert.True(after.Length < before.Length, $"{line} -> {mended}");
                Assert.Empty(after.Except(before.Select(result => result.Finding.Rule.Id)));
            }
        }
    }

    [Fact]
    public void What_belongs_together_is_judged_together()
    {
        string text = "GOCLAW_TELEMETRY_ENABLED=true\nGOCLAW_TELEMETRY_ENDPOINT=otel.example.com:4317\nGOCLAW_TELEMETRY_INSECURE=1\nGOCLAW_SANDBOX_SCOPE=shared\nGOCLAW_SANDBOX_WORKSPACE_ACCESS=ro";

        Finding finding = Assert.Single(Judge(text).Results).Finding;

        Assert.Equal("GCL0705", finding.Rule.Id);
        Assert.Equal(new TextSpan(text.IndexOf("INSECURE=", StringComparison.Ordinal) + 9, 1), finding.Location.Span);
        Assert.Equal("Program.cs", Assert.Single(finding.Related).Location.Source.Path);
    }

    [Fact]
    public void A_part_of_a_list_is_shown_and_mended_alone()
    {
        string text = "GOCLAW_ALLOWED_ORIGINS=https://a.example , https://b.example/";

        Finding finding = Assert.Single(Judge(text).Results).Finding;

        Assert.Equal("https://b.example/", text.Substring(finding.Location.Span.Start, finding.Location.Span.Length));
        Assert.Equal("GOCLAW_ALLOWED_ORIGINS=https://a.example , https://b.example", TextEdit.Apply(text, finding.Fix!.Edits[0].Edits));
    }

    [Theory]
    [InlineData("GOCLAW_OLLAMA_HOST=http://o.example", "GCL0910")]
    [InlineData("GOCLAW_MADE_UP=1", "GCL0008")]
    [InlineData("GOCLAW_GATEWAY_TOKEN=${TOKEN}", null)]
    [InlineData("GOCLAW_SERVER=http://g.example", null)]
    public void In_the_gateways_own_environment_unknown_names_count(string line, string? id) =>
        Assert.Equal(id, Judge(line, isOwn: true).Results.Select(result => result.Finding.Rule.Id).SingleOrDefault());

    static Report Judge(string text, bool isOwn = false)
    {
        Source source = new("Program.cs", SourceKind.CSharp, text);
        List<Assignment> assignments = [];
        int start = 0;
        foreach (string line in text.StartsWith("GOCLAW_TELEMETRY_ENABLED", StringComparison.Ordinal) && text.Contains("\nGOCLAW", StringComparison.Ordinal) ? text.Split('\n') : [text])
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            TextSpan value = TextSpan.FromBounds(start + equals + 1, start + line.Length);
            assignments.Add(new Assignment(source, MappedText.Exact(line[..equals], start), MappedText.Exact(line[(equals + 1)..], value.Start), value, isOwn));
            start += line.Length + 1;
        }

        return Linter.Run(Deployment.Of(source, assignments));
    }
}
