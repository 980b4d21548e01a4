using System.Text.Json;

namespace GoClaw.Analyzers.Build.Tests;

/// <summary>What Visual Studio and the analyzer in it are told.</summary>
public sealed class EditorTests
{
    readonly Project project = Feed.Shared.Create("net10.0;netstandard2.0", """<GoClawConfig Include="settings.txt;../more.txt" /><AdditionalFiles Include="deploy/config.json;stray.json" />""")
        .Write("config.json", Project.Fault)
        .Write("settings.txt", Project.Fault)
        .Write("stray.json", "{}")
        .Write(".editorconfig", "root = true\n")
        .Write("deploy/.editorconfig", "[*]\n")
        .Write("deploy/config.json", Project.Fault);

    string[] Files => [project.PathOf("config.json"), project.PathOf("deploy/config.json"), project.PathOf("settings.txt"), project.PathOf("../more.txt"), project.PathOf(".editorconfig"), project.PathOf("deploy/.editorconfig")];

    [Fact]
    public void Configuration_and_its_editorconfig_files_are_additional_files_in_design_time_builds_only()
    {
        project.Restore();

        List<string> inEditor = Items("AdditionalFiles", "-p:TargetFramework=net10.0", "-p:DesignTimeBuild=true");
        List<string> inBuild = Items("AdditionalFiles", "-p:TargetFramework=net10.0");
        List<string> upToDateCheck = Items("UpToDateCheckInput", "-p:TargetFramework=net10.0");

        string mark = Assert.Single(inEditor, path => path.EndsWith("GoClaw.Analyzers.targets", StringComparison.Ordinal));
        Assert.Equal((HashSet<string>)[.. Files, project.PathOf("stray.json"), mark], inEditor.Where(path => path.StartsWith(Feed.Shared.Root, StringComparison.Ordinal)).ToHashSet());
        Assert.Distinct(inEditor);
        Assert.Equal([project.PathOf("deploy/config.json"), project.PathOf("stray.json")], inBuild);
        Assert.Superset(Files.ToHashSet(), upToDateCheck.ToHashSet());
    }

    [Fact]
    public void A_design_time_build_reports_nothing_and_makes_no_later_build_compile_again()
    {
        project.Restore();
        project.Build("--no-restore", "-f", "net10.0");
        DateTime compiled = File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll"));
        string generated = project.PathOf("obj/Debug/net10.0/App.GeneratedMSBuildEditorConfig.editorconfig");
        Assert.Contains($"build_property.GoClawConfigFiles = {project.PathOf("settings.txt")}|{project.PathOf("../more.txt")}", File.ReadAllText(generated), StringComparison.Ordinal);

        Log design = Dotnet.Run(project.Directory, "msbuild", "-nodeReuse:false", "-tl:off", "-t:Compile;CoreCompile", "-p:TargetFramework=net10.0", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
        Log log = project.Build("--no-restore", "-f", "net10.0");

        Assert.Empty(design.Reports);
        Assert.NotEmpty(log.Of("GCL0601"));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll")));
    }

    List<string> Items(string type, params string[] arguments)
    {
        Log log = Dotnet.Run(project.Directory, ["msbuild", "-nodeReuse:false", "-getItem:" + type, .. arguments]);
        using JsonDocument document = JsonDocument.Parse(log.Output);
        return [.. document.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)];
    }
}
