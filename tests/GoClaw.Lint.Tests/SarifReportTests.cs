using System.Text;
using System.Text.Json;
using GoClaw.Lint.Reports;
using GoClaw.Rules;

namespace GoClaw.Lint.Tests;

public sealed class SarifReportTests
{
    const string Marked = "{\r\n  \"名前\": \"😀\", «\"log\": {\r\n  }»\r\n}";

    static readonly Outcome Everything = new(
        ["config.json", "a b/100%/ü#?.json"],
        [
            Sample.Of(Marked, Severity.Error),
            Sample.Of(Marked, suppression: "the proxy keeps them"),
            Sample.Of(Marked, Severity.Info, suppression: "baseline"),
            Sample.Of(Marked, path: "a b/100%/ü#?.json", related: new RelatedLocation(Sample.Of("«x»").Finding.Location, "It is first written here.")),
        ],
        [new RuleFailure("config.json", new InternalError(new GCL0701_Sample(), "InvalidOperationException"))],
        [new Unreadable("gone.json", "it does not exist")],
        ["local/config.json"],
        3);

    [Fact]
    public void Has_the_shape_that_the_standard_demands() => SarifShape.Check(Write(Everything));

    [Fact]
    public void Has_that_shape_with_nothing_to_report_too() => SarifShape.Check(Write(Sample.Outcome()));

    [Fact]
    public void Results() => Snapshot.Verify(Print(Write(Everything).GetProperty("runs")[0].GetProperty("results")));

    [Fact]
    public void What_the_run_did_not_see() => Snapshot.Verify(Print(Write(Everything).GetProperty("runs")[0].GetProperty("invocations")));

    [Fact]
    public void Columns_are_those_of_UTF_16_and_ends_are_exclusive()
    {
        JsonElement region = Write(Everything).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal((2, 15, 3, 4), (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn")));
        Assert.Equal("\"log\": {\r\n  }", Marked.Replace("«", "", StringComparison.Ordinal).Substring(Number("charOffset"), Number("charLength")));

        int Number(string name) => region.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Every_rule_is_described_and_every_result_names_one_by_its_index()
    {
        Report report = Linter.Run(new Deployment(new Rules.Text.Source("config.json", Rules.Text.SourceKind.Config, Configs.Unsafe)));
        JsonElement run = Write(Sample.Outcome([.. report.Results])).GetProperty("runs")[0];

        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(Catalogue.Rules.Select(rule => rule.Id), rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.NotEmpty(report.Results);
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void A_path_below_the_folder_is_relative_to_it_and_every_other_is_absolute()
    {
        Assert.Equal("a%20b/100%25/%C3%BC%23%3F.json", FileUri.Relative("/work/repo", "/work/repo/a b/100%/ü#?.json"));
        Assert.Equal("..x/config.json", FileUri.Relative("/work/repo", "/work/repo/..x/config.json"));
        Assert.Null(FileUri.Relative("/work/repo", "/work/other/config.json"));
        Assert.Null(FileUri.Relative("/work/repo", "/work/repository/config.json"));
        Assert.Equal("file:///work/a%20b/c%3Ad.json", FileUri.Absolute("/work/a b/c:d.json"));
        Assert.Equal("file:///work/re%20po/", FileUri.OfFolder("/work/re po"));
        Assert.Equal("file:///", FileUri.OfFolder("/"));
    }

    [Fact]
    public void A_relative_reference_leads_back_to_the_file()
    {
        foreach (string name in new[] { "plain.json", "a b.json", "100%.json", "ü#?.json", "a:b/c.json", "a:/c.json", "日本/😀.json", "[x]'(y)&z=+@!$;,.json" })
        {
            Uri resolved = new(new Uri(FileUri.OfFolder("/work/re po")), FileUri.Relative("/work/re po", "/work/re po/" + name)!);
            Assert.Equal("/work/re po/" + name, Uri.UnescapeDataString(resolved.AbsolutePath));
        }
    }

    static JsonElement Write(Outcome outcome)
    {
        using MemoryStream stream = new();
        SarifReport.Write(outcome, "/work/repo", stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    static string Print(JsonElement element)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, JsonReport.Options))
            element.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
