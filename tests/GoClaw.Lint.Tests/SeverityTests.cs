using System.Text.Json;

namespace GoClaw.Lint.Tests;

public sealed class SeverityTests
{
    [Theory]
    [InlineData("error", "error")]
    [InlineData("warning", "warning")]
    [InlineData("suggestion", "info")]
    [InlineData("silent", null)]
    [InlineData("none", null)]
    [InlineData("default", "error")]
    public void An_editorconfig_decides(string configured, string? reported)
    {
        using TempFolder folder = new TempFolder().With("deploy/config.json", Configs.Unsafe).With(".editorconfig", $"root = true\n[deploy/*.json]\ndotnet_diagnostic.GCL0601.severity = {configured}\n");

        Assert.Equal(reported, Severity(folder, "deploy/config.json"));
    }

    [Fact]
    public void The_nearest_one_decides_and_root_ends_the_search()
    {
        using TempFolder folder = new TempFolder()
            .With(".editorconfig", "root = true\n[*]\ndotnet_analyzer_diagnostic.category-GoClaw.Security.severity = none\n")
            .With("a/.editorconfig", "\uFEFF[config.json]\ndotnet_diagnostic.GCL0601.severity = warning\n")
            .With("b/.editorconfig", "root = true\n")
            .With("config.json", Configs.Unsafe).With("a/config.json", Configs.Unsafe).With("a/config.x.json", Configs.Unsafe).With("b/config.json", Configs.Unsafe);

        Assert.Null(Severity(folder, "config.json"));
        Assert.Equal("warning", Severity(folder, "a/config.json"));
        Assert.Null(Severity(folder, "a/config.x.json"));
        Assert.Equal("error", Severity(folder, "b/config.json"));
    }

    [Fact]
    public void It_decides_the_exit_code_too()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe).With(".editorconfig", "root = true\n[*.json]\ndotnet_diagnostic.GCL0601.severity = suggestion\n");

        Assert.Equal(0, Cli.Run(folder, "check").ExitCode);
    }

    [Fact]
    public void A_profile_lowers_what_matters_in_production_only()
    {
        string text = Configs.Hardened.Replace("\"rate_limit_rpm\": 20", "\"rate_limit_rpm\": 0", StringComparison.Ordinal);
        using TempFolder folder = new TempFolder()
            .With("config.json", text).With("config.Development.json", text).With("goclaw.local.json5", text).With("lab/config.json", text).With("lab/config.local.json", text)
            .With(".editorconfig", "root = true\n")
            .With("lab/.editorconfig", "[config.json]\ngoclaw_profile = development\n[config.local.json]\ngoclaw_profile = production\n");

        Assert.Equal("warning", Severity(folder, "config.json", "GCL0401"));
        Assert.Equal("info", Severity(folder, "config.Development.json", "GCL0401"));
        Assert.Equal("info", Severity(folder, "goclaw.local.json5", "GCL0401"));
        Assert.Equal("info", Severity(folder, "lab/config.json", "GCL0401"));
        Assert.Equal("warning", Severity(folder, "lab/config.local.json", "GCL0401"));
        Assert.Equal(0, Cli.Run(folder, "check", "config.Development.json").ExitCode);
    }

    [Fact]
    public void A_profile_nobody_knows_is_said_on_standard_error()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Hardened).With(".editorconfig", "root = true\n[*]\ngoclaw_profile = staging\n");

        Assert.Contains("config.json: goclaw_profile in .editorconfig is \"staging\"", Cli.Run(folder, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_keys_of_a_newer_gateway_are_left_alone_where_editorconfig_lists_them()
    {
        string text = Configs.Hardened.Replace("\"gateway\": {", "\"gateway\": { \"new_thing\": true,", StringComparison.Ordinal);
        using TempFolder folder = new TempFolder().With("config.json", text).With("fork/config.json", text)
            .With(".editorconfig", "root = true\n[fork/*]\ngoclaw_known_keys = gateway.new_thing\n");

        Assert.Equal("warning", Severity(folder, "config.json", "GCL0003"));
        Assert.Null(Severity(folder, "fork/config.json", "GCL0003"));
    }

    static string? Severity(TempFolder folder, string file, string id = "GCL0601")
    {
        JsonElement findings = JsonDocument.Parse(Cli.Run(folder, "check", "--format", "json", file).Out).RootElement.GetProperty("findings");
        return findings.EnumerateArray().Where(finding => finding.GetProperty("id").GetString() == id).Select(finding => finding.GetProperty("severity").GetString()).SingleOrDefault();
    }
}
