namespace GoClaw.Analyzers.Build.Tests;

/// <summary>A fault is in the log of every build, and once.</summary>
public sealed class OncePerBuildTests
{
    const string AsWarning = "[*.json]\ndotnet_diagnostic.GCL0601.severity = warning\n";

    [Fact]
    public void A_fault_is_reported_at_its_place_with_code_and_help_link_and_fails_the_build()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault);

        Log log = project.Build();

        Report report = Assert.Single(log.Of("GCL0601"));
        Assert.Equal((project.PathOf("config.json"), 3, 25, 3, 30), (report.File, report.Line, report.Column, report.EndLine, report.EndColumn));
        Assert.Equal(("error", project.PathOf("App.csproj")), (report.Severity, report.Project));
        Assert.EndsWith("rules.md#gcl0601)", report.Message, StringComparison.Ordinal);
        Assert.Equal(1, log.ExitCode);
    }

    [Fact]
    public void A_build_with_nothing_to_compile_reports_again()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault).Write(".editorconfig", AsWarning).Write("A.cs", "class A;");
        Assert.Single(project.Build().Of("GCL0601"));
        DateTime compiled = File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll"));

        Log second = project.Build("--no-restore");

        Assert.Single(second.Of("GCL0601"));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll")));
    }

    [Fact]
    public void A_project_with_two_target_frameworks_reports_once_whatever_is_built_of_it()
    {
        Project project = Feed.Shared.Create("net10.0;netstandard2.0").Write("config.json", Project.Fault).Write(".editorconfig", AsWarning);
        project.Restore();

        Assert.Single(project.Build("--no-restore").Of("GCL0601"));
        Assert.Single(project.Build("--no-restore", "-f", "net10.0").Of("GCL0601"));
        Assert.Single(project.Build("--no-restore", "-t:Rebuild").Of("GCL0601"));
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("test")]
    [InlineData("pack")]
    public void Every_command_that_builds_reports_once(string command)
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault).Write(".editorconfig", AsWarning);

        Log log = Dotnet.Run(project.Directory, command, "-nodeReuse:false", "-tl:off", "-p:IsTestProject=true", "-p:IsPackable=true");

        Assert.Single(log.Of("GCL0601"));
    }

    [Fact]
    public void Two_projects_on_two_nodes_each_report_their_own_once()
    {
        Project library = Feed.Shared.Create("net10.0;netstandard2.0", name: "Library").Write("config.json", Project.Fault).Write(".editorconfig", AsWarning);
        Project app = Feed.Shared.Create(items: $"""<ProjectReference Include="{library.PathOf(library.File)}" />""").Write("config.json", Project.Fault).Write(".editorconfig", AsWarning);
        app.Write("all.proj", $"""
            <Project>
              <Target Name="Build">
                <MSBuild Projects="{app.PathOf(app.File)};{library.PathOf(library.File)}" Targets="Restore" Properties="Restoring=true" />
                <MSBuild Projects="{app.PathOf(app.File)};{library.PathOf(library.File)}" BuildInParallel="true" />
              </Target>
            </Project>
            """);

        Log log = Dotnet.Run(app.Directory, "msbuild", "all.proj", "-m:2", "-nodeReuse:false", "-tl:off", "-clp:NoSummary");

        Assert.Equal(2, log.Of("GCL0601").Count);
        Assert.Single(log.Of("GCL0601"), report => report.File == library.PathOf("config.json") && report.Project == library.PathOf(library.File));
        Assert.Single(log.Of("GCL0601"), report => report.File == app.PathOf("config.json") && report.Project == app.PathOf(app.File));
    }

    [Fact]
    public void An_error_in_the_code_and_one_in_the_configuration_are_reported_in_the_same_build()
    {
        Log log = Feed.Shared.Create().Write("config.json", Project.Fault).Write("A.cs", "class A { int a = \"\"; }").Build();

        Assert.Single(log.Of("GCL0601"));
        Assert.Single(log.Of("CS0029"));
    }

    [Theory]
    [InlineData("vbproj", "A.vb", "Class A\nEnd Class\n")]
    [InlineData("fsproj", "A.fs", "module A\n")]
    public void Projects_in_other_languages_are_checked_too(string extension, string file, string code)
    {
        string compile = extension == "fsproj" ? $"""<Compile Include="{file}" />""" : "";

        Log log = Feed.Shared.Create(items: compile, extension: extension).Write("config.json", Project.Fault).Write(file, code).Build();

        Assert.Single(log.Of("GCL0601"));
    }
}
