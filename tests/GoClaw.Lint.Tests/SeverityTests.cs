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

    static string? Severity(TempFolder folder, string file)
    {
        JsonElement findings = JsonDocument.Parse(Cli.Run(folder, "check", "--format", "json", file).Out).RootElement.GetProperty("findings");
        return findings.EnumerateArray().Where(finding => finding.GetProperty("id").GetString() == "GCL0601").Select(finding => finding.GetProperty("severity").GetString()).SingleOrDefault();
    }
}
