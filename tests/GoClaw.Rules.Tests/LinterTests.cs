using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests;

public sealed class LinterTests
{
    [Fact]
    public void A_rule_that_throws_is_one_internal_error_and_the_others_still_report()
    {
        Source source = new("config.json", SourceKind.Config, """{ "gateway": { "injection_action": "off" } }""");

        Report report = Linter.Run(new Deployment(source), Policy.Default, [new Throwing(), .. Catalogue.Rules]);

        InternalError error = Assert.Single(report.Errors);
        Assert.Equal("GCL9999", error.Rule.Id);
        Assert.Equal(nameof(InvalidOperationException), error.Exception);
        Assert.Contains(report.Results, result => result.Finding.Rule.Id == "GCL0601");
    }

    [Fact]
    public void Misplaced_keys_inside_misplaced_keys_are_one_finding_at_any_depth()
    {
        const int Depth = 50_000;
        string text = string.Concat(Enumerable.Repeat("{\"sandbox\":{\"memory\":", Depth)) + "{}" + new string('}', 2 * Depth);

        Report report = Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, text)));

        Assert.Empty(report.Errors);
        Assert.Single(report.Results, result => result.Finding.Rule.Id == "GCL0004");
    }

    [Fact]
    public void More_than_a_thousand_findings_of_a_rule_are_counted_and_not_listed()
    {
        string members = string.Join(",", Enumerable.Range(0, 1500).Select(i => $"\"made_up_{i}\": 1"));

        Report report = Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, $"{{ {members} }}")));

        Finding[] unknown = [.. report.Results.Select(result => result.Finding).Where(finding => finding.Rule.Id == "GCL0003")];
        Assert.Equal(1000, unknown.Length);
        Assert.EndsWith("(500 more of GCL0003 are not listed.)", unknown[^1].Message.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_file_that_is_whole_misses_something()
    {
        Source source = new("config.json", SourceKind.Config, """{ "gateway": { "rate_limit_rpm": 0 } }""");

        Report whole = Linter.Run(new Deployment(source));
        Report part = Linter.Run(new Deployment(source) { Complete = Layers.None });

        Assert.Contains(whole.Results, result => result.Finding.Rule.Id == "GCL0303");
        Assert.Equal(["GCL0401"], part.Results.Select(result => result.Finding.Rule.Id));
    }

    [Theory]
    [InlineData("""{ "telemetry": { "enabled": true } }""", true)]
    [InlineData("""{ "telemetry": { "enabled": true, "endpoint": "" } }""", true)]
    [InlineData("""{ "telemetry": { "enabled": true, "endpoint": "collector:4317" } }""", false)]
    [InlineData("""{ "telemetry": { "enabled": false } }""", false)]
    [InlineData("""{ "telemetry": { "enabled": true }, "cron": [] }""", false)]
    public void Only_with_a_whole_environment_telemetry_misses_its_endpoint(string text, bool missing)
    {
        Source source = new("config.json", SourceKind.Config, text);

        Report whole = Linter.Run(new Deployment(source) { Complete = Layers.File | Layers.Environment });
        Report file = Linter.Run(new Deployment(source));

        Assert.Equal(missing, whole.Results.Any(result => result.Finding is { Rule.Id: "GCL0705", Severity: Severity.Warning }));
        Assert.DoesNotContain(file.Results, result => result.Finding.Rule.Id == "GCL0705");
    }

    [Fact]
    public void One_gateway_reads_one_configuration_file()
    {
        Source source = new("config.json", SourceKind.Config, "{}");

        Assert.Throws<ArgumentException>(() => new Deployment(source, source));
    }

    sealed class Throwing : Rule
    {
        public override string Id => "GCL9999";
        public override string Title => "";
        public override Severity Severity => Severity.Error;
        public override IReadOnlyList<string> Checklist => [];
        public override Surfaces Surfaces => Surfaces.Config;
        public override string Why => "";
        public override string HowToFix => "";
        public override string Example => "";
        public override void Judge(Deployment deployment, Findings findings) => throw new InvalidOperationException("the file says: s3cret");
    }
}
