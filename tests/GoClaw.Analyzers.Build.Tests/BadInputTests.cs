using System.Text;

namespace GoClaw.Analyzers.Build.Tests;

/// <summary>Inputs that are no configuration at all: said in words, never a crash, and the other files are still checked.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void What_is_named_and_cannot_be_read_is_an_error_in_words()
    {
        Project project = Feed.Shared.Create(items: """<GoClawConfig Include="folder.json;dangling.json;missing.json;empty.json;latin1.json;nul.json;pipe.json;deep.json" />""").Write("config.json", Project.Fault);
        Directory.CreateDirectory(project.PathOf("folder.json"));
        File.CreateSymbolicLink(project.PathOf("dangling.json"), "nowhere.json");
        project.Write("empty.json", "");
        project.Write("nul.json", "{ \"gateway\": \0\0 }");
        project.Write("deep.json", new string('[', 100_000));
        File.WriteAllBytes(project.PathOf("latin1.json"), [.. Encoding.Latin1.GetBytes("""{ "gateway": { "name": "é" } }""")]);
        Dotnet.Start("mkfifo", project.Directory, "pipe.json");

        Log log = project.Build();

        Assert.Equal(
            [
                (project.PathOf("dangling.json"), "error", "This configuration file is a link to a file that does not exist."),
                (project.PathOf("folder.json"), "error", "This is a directory, not a configuration file."),
                (project.PathOf("missing.json"), "error", "This configuration file does not exist."),
            ],
            log.Of("GCLREAD").Select(report => (report.File, report.Severity, report.Message)).OrderBy(report => report.File, StringComparer.Ordinal));
        Assert.Empty(log.Of("GCLINT"));
        Assert.Single(log.Of("GCL0601"));
        Assert.Equal(1, log.ExitCode);
    }

    [Fact]
    public void What_is_not_named_and_cannot_be_read_is_a_warning()
    {
        Project project = Feed.Shared.Create().Write("deep/config.json", Project.Fault);
        File.CreateSymbolicLink(project.PathOf("config.json"), "nowhere.json");
        Directory.CreateDirectory(project.PathOf("goclaw.json"));

        Log log = project.Build();

        Report report = Assert.Single(log.Of("GCLREAD"));
        Assert.Equal((project.PathOf("config.json"), "warning"), (report.File, report.Severity));
        Assert.Single(log.Of("GCL0601"));
    }

    [Fact]
    public void A_file_without_permission_is_an_error_in_words()
    {
        Project project = Feed.Shared.Create(items: """<GoClawConfig Include="secret.json" />""").Write("secret.json", Project.Fault).Write("config.json", Project.Fault);
        project.Restore();

        Log log = Unprivileged.Build(project, "secret.json");

        Report report = Assert.Single(log.Of("GCLREAD"));
        Assert.Equal((project.PathOf("secret.json"), "error", "This configuration file may not be read: permission denied."), (report.File, report.Severity, report.Message));
        Assert.Single(log.Of("GCL0601"), other => other.File == project.PathOf("config.json"));
    }

    [Fact]
    public void No_log_however_detailed_holds_what_a_file_holds()
    {
        const string Canary = "Q7xZ-canary-91";
        Project project = Feed.Shared.Create(items: """<GoClawConfig Include="broken.txt" />""")
            .Write("config.json", Project.Fault.Replace("\"gateway\": {", "\"gateway\": { \"token\": \"" + Canary + "\",", StringComparison.Ordinal))
            .Write("broken.txt", "{ gateway: { token: '" + Canary + " \"off\"");

        Log log = project.Build("-v:diagnostic");

        Assert.Single(log.Of("GCL0601"), report => report.File.EndsWith(project.PathOf("config.json"), StringComparison.Ordinal));
        Assert.DoesNotContain("canary-91", log.Output, StringComparison.Ordinal);
    }
}
