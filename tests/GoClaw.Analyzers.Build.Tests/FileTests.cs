namespace GoClaw.Analyzers.Build.Tests;

/// <summary>Which files of a project are checked.</summary>
public sealed class FileTests
{
    [Fact]
    public void Files_of_a_telling_name_and_files_that_are_named_are_checked()
    {
        Project project = Feed.Shared.Create(name: "My (ünï) App", items: """
            <GoClawConfig Include="settings.txt" />
            <GoClawConfig Include="../deploy here/with%3Bsemicolon.conf" Link="linked.conf" />
            <GoClawConfigCandidate Remove="fixtures/**" />
            """);
        string[] faulty =
        [
            "config.json", "goclaw.json", "config.prod.json", "deep/er/config.json5", "goclaw.json5", "config.a.b.json5", "a b/(c)/config.json", "ü/config.json", "s;c/config.json",
            "settings.txt", "../deploy here/with;semicolon.conf",
        ];
        string[] silent =
        [
            "bin/config.json", "sub/obj/config.json", "node_modules/x/config.json", "web/node_modules/config.json", ".hidden/config.json", "fixtures/config.json",
            "appsettings.json", "myconfig.json", "config.json.bak", "configXjson",
        ];
        foreach (string file in faulty.Concat(silent))
            project.Write(file, Project.Fault);

        Log log = project.Build();

        Assert.Equal(faulty.Select(project.PathOf).Order(StringComparer.Ordinal), log.Of("GCL0601").Select(report => report.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_configuration_of_another_tool_is_left_alone()
    {
        Project project = Feed.Shared.Create().Write("config.json", """{ "database": { "host": "db", "mode": "off" }, "tools": ["a"] }""").Write("web/config.json", "not JSON at all \"off\"");

        Log log = project.Build();

        Assert.Empty(log.Reports);
        Assert.Equal(0, log.ExitCode);
    }

    [Fact]
    public void GoClawLint_false_switches_everything_off()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault);

        Log log = project.Build("-p:GoClawLint=false", "-getItem:UpToDateCheckInput,AdditionalFiles,Analyzer", "-t:Build");

        Assert.Equal(0, log.ExitCode);
        Assert.DoesNotContain("config.json", log.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GoClaw.Analyzers.dll", log.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GoClaw.Rules.dll", log.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_analyzer_runs_in_the_compiler_beside_the_engine()
    {
        Log log = Feed.Shared.Create().Build("-getItem:Analyzer", "-t:Build");

        Assert.Contains("analyzers/dotnet/cs/GoClaw.Analyzers.dll", log.Output, StringComparison.Ordinal);
        Assert.Contains("analyzers/dotnet/cs/GoClaw.Rules.dll", log.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GoClaw.Analyzers.Build.dll", log.Output, StringComparison.Ordinal);
    }
}
