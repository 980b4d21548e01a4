using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;

namespace GoClaw.Analyzers.Build.Tests;

/// <summary>A build whose inputs have not changed says what the last one said, without judging; any other build judges.</summary>
public sealed class ReplayTests
{
    /// <summary>What every build runs, without the rest of a build.</summary>
    static readonly string[] Lint = ["--no-restore", "-t:GoClawLint"];

    static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0;netstandard2.0")]
    public void An_unchanged_build_reports_the_same_without_judging(string frameworks)
    {
        Project project = Feed.Shared.Create(frameworks).Write("config.json", Project.Fault).Write("ü/config.json", Project.Fault)
            .Write(".editorconfig", "[ü/*.json]\ndotnet_diagnostic.GCL0601.severity = warning\n");
        Log first = project.Build();

        Log second = Build(project, out bool judged);

        Assert.False(judged);
        Assert.Equal(["error", "warning"], first.Of("GCL0601").Select(report => report.Severity).Order(StringComparer.Ordinal));
        Assert.Equal(first.Reports, second.Reports);
        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
    }

    [Fact]
    public void What_the_result_depends_on_makes_the_task_judge_again()
    {
        Project project = Feed.Shared.Create().Write("../.editorconfig", "root = true\n").Write("config.json", Project.Fault);
        project.Restore();
        DateTime written = File.GetLastWriteTimeUtc(project.PathOf("config.json"));

        Assert.Equal(["config.json error"], JudgesAgain(project));
        Assert.Equal(["config.json warning"], JudgesAgain(project.Write(".editorconfig", "[*.json]\ndotnet_diagnostic.GCL0601.severity = warning\n")));
        Assert.Equal([], JudgesAgain(project.Write(".editorconfig", "[*.json]\ndotnet_diagnostic.GCL0601.severity = none\n")));
        File.Delete(project.PathOf(".editorconfig"));
        Assert.Equal(["config.json error"], JudgesAgain(project));
        Assert.Equal(["config.json warning"], JudgesAgain(project.Write("../.editorconfig", "root = true\n[*]\ndotnet_diagnostic.GCL0601.severity = warning\n")));
        Assert.Equal([], JudgesAgain(project, "-p:NoWarn=GCL0601"));
        Assert.Equal(["config.json error"], JudgesAgain(project, "-p:WarningsAsErrors=GCL0601"));
        Assert.Equal(["config.json error"], JudgesAgain(project, "-p:TreatWarningsAsErrors=true"));
        Assert.Equal(["config.json warning"], JudgesAgain(project, "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=GCL0601"));
        Assert.Equal(["a/config.json warning", "config.json warning"], JudgesAgain(project.Write("a/config.json", Project.Fault)));
        Directory.Delete(project.PathOf("a"), recursive: true);
        Assert.Equal(["config.json warning"], JudgesAgain(project));

        // Of the same length and time.
        project.Write("config.json", Project.Fault.Replace("\"off\"", "'off'", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(project.PathOf("config.json"), written);
        Assert.Equal(["config.json warning"], JudgesAgain(project));
    }

    [Fact]
    public void Configurations_of_a_build_do_not_take_each_other_s_findings()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault);
        project.Restore();

        Assert.Single(project.Build("--no-restore").Of("GCL0601"));
        Assert.Empty(project.Build("--no-restore", "-c", "Release", "-p:NoWarn=GCL0601").Of("GCL0601"));
        Assert.Single(Build(project, out bool judged, "--no-restore").Of("GCL0601"));
        Assert.False(judged);
    }

    [Fact]
    public void Another_version_of_the_task_judges_again()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault);
        project.Build();
        string folder = Directory.CreateDirectory(project.PathOf("../task")).FullName;
        foreach (string file in Directory.GetFiles(TaskFolder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        string task = Path.Combine(folder, "GoClaw.Analyzers.Build.dll");

        Build(project, out bool sameJudged, "--no-restore", "-p:GoClawTaskAssembly=" + task);
        byte[] assembly = File.ReadAllBytes(task);
        using (PEReader reader = new(new MemoryStream(assembly)))
        {
            MetadataReader metadata = reader.GetMetadataReader();
            Guid version = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
            assembly[assembly.AsSpan().IndexOf(version.ToByteArray())]++;
        }

        File.WriteAllBytes(task, assembly);
        Log log = Build(project, out bool otherJudged, "--no-restore", "-p:GoClawTaskAssembly=" + task);

        Assert.Equal((false, true), (sameJudged, otherJudged));
        Assert.Single(log.Of("GCL0601"));
    }

    [Fact]
    public void Another_engine_is_another_version_of_the_task()
    {
        string task = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(TaskFolder, "GoClaw.Analyzers.Build.dll")));

        Assert.Contains(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(TaskFolder, "GoClaw.Rules.dll")))), task, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_or_foreign_file_is_judged_over_and_never_an_error()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault);
        Log first = project.Build();
        byte[] whole = File.ReadAllBytes(ReplayOf(project));

        foreach (byte[] damaged in (byte[][])[[], [1], whole[..16], whole[..^1], [.. whole, 0], [.. whole[..40], (byte)(whole[40] ^ 1), .. whole[41..]], [.. Encoding.UTF8.GetBytes(Project.Fault)]])
        {
            File.WriteAllBytes(ReplayOf(project), damaged);
            Assert.Equal(first.Reports, Build(project, out bool judged, Lint).Reports);
            Assert.True(judged);
            Assert.Equal(whole, File.ReadAllBytes(ReplayOf(project)));
        }
    }

    [Fact]
    public void Where_nothing_can_be_kept_every_build_judges_without_a_word()
    {
        Project project = Feed.Shared.Create().Write("config.json", Project.Fault);
        Log first = project.Build();
        File.Delete(ReplayOf(project));
        Directory.CreateDirectory(ReplayOf(project));

        Assert.Equal(first.Reports, project.Build("--no-restore").Reports);
        Assert.Equal(first.Reports, project.Build("--no-restore").Reports);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_looked_at_in_every_build()
    {
        Project project = Feed.Shared.Create(items: """<GoClawConfig Include="late.json" />""").Write("config.json", Project.Fault);

        Log first = project.Build();
        bool kept = File.Exists(ReplayOf(project));
        Log second = project.Write("late.json", Project.Fault).Build("--no-restore");

        Assert.False(kept);
        Assert.Single(first.Of("GCLREAD"));
        Assert.Empty(second.Of("GCLREAD"));
        Assert.Equal(2, second.Of("GCL0601").Count);
    }

    [Fact]
    public void What_is_kept_holds_no_secret()
    {
        const string Canary = "Q7xZ-canary-91";
        Project project = Feed.Shared.Create(items: """<GoClawConfig Include="broken.txt" />""")
            .Write("config.json", $$"""{ "gateway": { "token": "{{Canary}}", "tokn": "{{Canary}}" }, "providers": { "openai": { "api_key": "{{Canary}}" } }, "database": { "postgres_dsn": "postgres://u:{{Canary}}@db/x" } }""")
            .Write("broken.txt", "{ gateway: { token: '" + Canary + " \"off\"");

        Log log = project.Build();

        string kept = Encoding.Latin1.GetString(File.ReadAllBytes(ReplayOf(project)));
        Assert.True(log.Reports.Count >= 4, log.Output);
        Assert.All(log.Reports, report => Assert.Contains(report.Code, kept, StringComparison.Ordinal));
        Assert.DoesNotContain("canary", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Q7xZ", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0;netstandard2.0")]
    public void Clean_takes_it_away(string frameworks)
    {
        Project project = Feed.Shared.Create(frameworks).Write("config.json", Project.Fault);
        project.Build();
        Assert.True(File.Exists(ReplayOf(project)));

        Dotnet.Run(project.Directory, "clean", "-nodeReuse:false");

        Assert.False(File.Exists(ReplayOf(project)));
    }

    static string TaskFolder => Path.Combine(Feed.Shared.Root, "packages", "goclaw.analyzers", Feed.Version, "tasks", "netstandard2.0");

    static string ReplayOf(Project project) => project.PathOf("obj/Debug/App.csproj.GoClaw.replay");

    /// <summary>What is judged is written; what is replayed is only read.</summary>
    static Log Build(Project project, out bool judged, params string[] arguments)
    {
        if (File.Exists(ReplayOf(project)))
            File.SetLastWriteTimeUtc(ReplayOf(project), LongAgo);
        Log log = project.Build(arguments);
        judged = File.GetLastWriteTimeUtc(ReplayOf(project)) != LongAgo;
        return log;
    }

    /// <summary>File and severity of every GCL0601, in order.</summary>
    static IEnumerable<string> JudgesAgain(Project project, params string[] arguments)
    {
        Log log = Build(project, out bool judged, [.. Lint, .. arguments]);
        Assert.True(judged);
        return from report in log.Of("GCL0601")
               let line = Path.GetRelativePath(project.Directory, report.File) + " " + report.Severity
               orderby line
               select line;
    }
}
