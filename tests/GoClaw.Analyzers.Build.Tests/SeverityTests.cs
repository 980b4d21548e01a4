namespace GoClaw.Analyzers.Build.Tests;

/// <summary>Severity is configured for config.json as for C#.</summary>
public sealed class SeverityTests
{
    /// <summary>GCL0601 is an error on its own, a warning in most files, and something else in a few.</summary>
    static readonly Lazy<Project> Configured = new(() =>
    {
        Project project = Feed.Shared.Create("net10.0;netstandard2.0")
            .Write("config.json", Project.Fault)
            .Write("config.staging.json", Project.Fault)
            .Write("config.info.json", Project.Fault)
            .Write("strict/config.json", Project.Fault)
            .Write("off/config.json", Project.Fault)
            .Write("../.editorconfig", "root = true\n[*.json]\ndotnet_diagnostic.GCL0601.severity = warning\n")
            .Write(".editorconfig", "[config.staging.json]\ndotnet_diagnostic.GCL0601.severity = error\n[config.info.json]\ndotnet_diagnostic.GCL0601.severity = suggestion\n")
            .Write("strict/.editorconfig", "root = true\n")
            .Write("off/.editorconfig", "[*]\ndotnet_analyzer_diagnostic.category-GoClaw.Security.severity = warning\ndotnet_diagnostic.GCL0601.severity = none\n");
        project.Restore();
        return project;
    });

    [Fact]
    public void Editorconfig_decides_per_file_glob_and_folder() =>
        Assert.Equal(["config.json warning", "config.staging.json error", "strict/config.json error"], Build());

    [Fact]
    public void NoWarn_silences_an_ID_everywhere() =>
        Assert.Empty(Build("-p:NoWarn=CS1591%3BGCL0601"));

    [Fact]
    public void WarningsAsErrors_makes_every_finding_of_an_ID_an_error() =>
        Assert.Equal(["config.info.json error", "config.json error", "config.staging.json error", "off/config.json error", "strict/config.json error"], Build("-p:WarningsAsErrors=GCL0601"));

    [Fact]
    public void TreatWarningsAsErrors_makes_warnings_errors_and_nothing_else() =>
        Assert.Equal(["config.json error", "config.staging.json error", "strict/config.json error"], Build("-p:TreatWarningsAsErrors=true"));

    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true")]
    [InlineData("-warnaserror")]
    public void WarningsNotAsErrors_exempts_an_ID(string raise) =>
        Assert.Contains("config.json warning", Build(raise, "-p:WarningsNotAsErrors=GCL0601"));

    [Fact]
    public void A_project_with_one_target_framework_obeys_the_same_properties_once()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault).Write(".editorconfig", "[*]\ndotnet_diagnostic.GCL0601.severity = warning\n");
        project.Restore();

        Assert.Equal("warning", Assert.Single(project.Build("--no-restore").Of("GCL0601")).Severity);
        Assert.Equal("error", Assert.Single(project.Build("--no-restore", "-p:TreatWarningsAsErrors=true").Of("GCL0601")).Severity);
        Assert.Equal("error", Assert.Single(project.Build("--no-restore", "-p:WarningsAsErrors=GCL0601").Of("GCL0601")).Severity);
        Assert.Equal("error", Assert.Single(project.Build("--no-restore", "-warnaserror").Of("GCL0601")).Severity);
        Assert.Empty(project.Build("--no-restore", "-p:NoWarn=GCL0601").Of("GCL0601"));
    }

    [Fact]
    public void Profile_and_known_keys_come_from_editorconfig()
    {
        const string Text = """{ "gateway": { "rate_limit_rpm": 0, "new_thing": true } }""";
        Project project = Feed.Shared.Create()
            .Write("config.json", Text).Write("goclaw.local.json", Text).Write("lab/config.json", Text)
            .Write(".editorconfig", "root = true\n[lab/*]\ngoclaw_profile = development\ngoclaw_known_keys = gateway.new_thing\n[goclaw.*]\ngoclaw_profile = staging\n");
        project.Restore();

        // An info is no line of the log at normal verbosity; raised it would be one.
        Log log = project.Build("--no-restore", "-p:TreatWarningsAsErrors=true");

        Assert.Equal(["config.json error"], Lines(log, "GCL0401"));
        Assert.Equal(["config.json error", "goclaw.local.json error"], Lines(log, "GCL0003"));
        Assert.Contains("goclaw.local.json: goclaw_profile in .editorconfig is \"staging\"", log.Output, StringComparison.Ordinal);

        IEnumerable<string> Lines(Log log, string id) =>
            log.Of(id).Select(report => Path.GetRelativePath(project.Directory, report.File) + " " + report.Severity).Order(StringComparer.Ordinal);
    }

    /// <summary>File and severity of every GCL0601, in order.</summary>
    static IEnumerable<string> Build(params string[] arguments) =>
        from report in Configured.Value.Build(["--no-restore", "-f", "net10.0", .. arguments]).Of("GCL0601")
        let line = Path.GetRelativePath(Configured.Value.Directory, report.File) + " " + report.Severity
        orderby line
        select line;
}
