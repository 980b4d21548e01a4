using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoClaw.Analyzers.Tests.Settings;

/// <summary>What makes an object of C# a gateway's configuration, and what does not.</summary>
public sealed class EvidenceTests
{
    const string Types = """
        using System.Collections.Generic;
        using System.Text.Json.Nodes;
        class Options
        {
            public string Mode { get; set; }
            public string Host { get; set; }
            public int Port { get; set; }
            public bool NetworkEnabled { get; set; }
            public bool RestrictToWorkspace { get; set; }
            public bool ReadOnlyRoot { get; set; }
            public string InjectionAction { get; set; }
            public string DmPolicy { get; set; }
            public string Security { get; set; }
            public string[] AllowedOrigins { get; set; }
            public Options Sandbox { get; set; }
            public Options Gateway { get; set; }
            public Options Agents { get; set; }
            public Options Defaults { get; set; }
            public Options Telegram { get; set; }
            public Options Tools { get; set; }
            public Options ExecApproval { get; set; }
            public Options Database { get; set; }
            public Options Telemetry { get; set; }
        }
        class GoClawOptions : Options { }
        """;

    [Theory]
    // Named for GoClaw.
    [InlineData("object o = new GoClawOptions { RestrictToWorkspace = false };", "GCL0603")]
    [InlineData("Options goclaw = new() { RestrictToWorkspace = false };", "GCL0603")]
    [InlineData("object ForGoClaw() => new Options { InjectionAction = \"off\" };", "GCL0601")]
    [InlineData("void M(GoClawOptions it) { it.InjectionAction = \"off\"; }", "GCL0601")]
    [InlineData("Dictionary<string, string> d = new() { [\"GoClaw:Gateway:InjectionAction\"] = \"off\" };", "GCL0601")]
    [InlineData("const string GoClawJson = \"{ \\\"gateway\\\": { \\\"host\\\": \\\"0.0.0.0\\\" } }\";", "GCL0302")]
    // Two sections.
    [InlineData("object o = new Options { Gateway = new() { Host = \"0.0.0.0\" }, Agents = new() { Defaults = new() { Mode = \"x\" } }, Tools = new() { Port = 1 } };", null)]
    [InlineData("object o = new { gateway = new { host = \"0.0.0.0\" }, agents = new { defaults = new { sandbox = new { mode = \"off\" } } } };", "GCL0302 GCL0501")]
    [InlineData("object o = new { database = new { x = 1 }, telemetry = new { enabled = true, insecure = true, endpoint = \"collector.example.com:4317\" } };", null)]
    // Names side by side.
    [InlineData("object o = new Options { RestrictToWorkspace = false, ReadOnlyRoot = false };", null)]
    [InlineData("object o = new { restrict_to_workspace = false, max_tool_calls = 0 };", "GCL0603 GCL0911")]
    [InlineData("Options Sandbox = new() { Mode = \"off\", NetworkEnabled = true };", "GCL0501 GCL0503")]
    [InlineData("object o = new Options { Host = \"0.0.0.0\", Port = 80 };", null)]
    [InlineData("Options Gateway = new() { Host = \"0.0.0.0\", Port = 80 };", null)]
    [InlineData("Options Gateway = new() { Host = \"0.0.0.0\", Port = 18790 };", "GCL0302")]
    // Names in a row.
    [InlineData("object o = new Options { Sandbox = new() { Mode = \"off\" } };", "GCL0501")]
    [InlineData("object o = new Options { Sandbox = new() { Mode = \"live\" } };", null)]
    [InlineData("object o = new Options { Sandbox = new() { Host = \"0.0.0.0\" } };", null)]
    [InlineData("object o = new Options { Gateway = new() { InjectionAction = \"off\" } };", "GCL0601")]
    [InlineData("object o = new Options { Telegram = new() { DmPolicy = \"open\" } };", "GCL0902")]
    [InlineData("void M(Options o) { o.Gateway.AllowedOrigins = [\"*\"]; }", null)]
    [InlineData("void M(Options o) { o.Gateway.AllowedOrigins = [\"*\"]; o.Gateway.InjectionAction = \"warn\"; }", "GCL0303")]
    // A bare name is nothing.
    [InlineData("object o = new Options { Mode = \"off\" };", null)]
    [InlineData("object o = new { mode = \"off\" };", null)]
    [InlineData("void M(Options o) { o.Mode = \"off\"; }", null)]
    [InlineData("object o = new Options { RestrictToWorkspace = false };", null)]
    [InlineData("object o = new Options { AllowedOrigins = [\"*\"] };", null)]
    [InlineData("JsonObject o = new() { [\"mode\"] = \"off\" };", null)]
    public async Task An_object_is_a_gateways_configuration_only_where_something_says_so(string member, string? ids)
    {
        ImmutableArray<Diagnostic> found = await Analysis.Code($"{Types}\nclass Case\n{{\n    {member}\n}}");

        Assert.Equal(ids ?? "", string.Join(" ", found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("\"off\"", "\"off\"")]
    [InlineData("@\"off\"", "@\"off\"")]
    [InlineData("\"o\" + \"ff\"", "\"o\" + \"ff\"")]
    [InlineData("true ? \"off\" : \"all\"", "\"off\"")]
    [InlineData("null ?? \"off\"", "\"off\"")]
    [InlineData("1 switch { 1 => \"off\", _ => \"all\" }", "\"off\"")]
    [InlineData("Constant", "Constant")]
    [InlineData("Field", "\"off\"")]
    [InlineData("Property", "\"off\"")]
    [InlineData("Given", null)]
    [InlineData("Endless", null)]
    [InlineData("$\"{Constant}\"", "$\"{Constant}\"")]
    [InlineData("string.Concat(\"o\", \"ff\")", "string.Concat(\"o\", \"ff\")")]
    [InlineData("string.Format(\"{0}ff\", 'o')", "string.Format(\"{0}ff\", 'o')")]
    [InlineData("nameof(Given)", null)]
    [InlineData("Missing()", null)]
    public async Task Every_constant_that_may_reach_a_setting_is_judged_where_it_is_written(string value, string? place)
    {
        string code = $$"""
            {{Types}}
            class Case
            {
                const string Constant = "off";
                static readonly string Field = "off";
                static string Property => "off";
                static string Endless => Endless;
                string Given { get; set; } = "off";
                object o => new Options { Sandbox = new() { Mode = {{value}} } };
            }
            """;
        ImmutableArray<Diagnostic> found = await Analysis.Code(code);

        Assert.Equal(place, found.IsEmpty ? null : code.Substring(found[0].Location.SourceSpan.Start, found[0].Location.SourceSpan.Length));
    }
}
