using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace GoClaw.Analyzers.Tests;

/// <summary>What an editor shows: a real project with the package's props and targets, loaded as Visual Studio and the C# extension load it.</summary>
public sealed class EditorTests : IDisposable
{
    const string Config = """
        {
          "gateway": {
            "injection_action": "off"
          }
        }

        """;

    readonly string folder = Directory.CreateTempSubdirectory("goclaw-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Config_json_is_reported_as_the_command_line_reports_it()
    {
        Write("config.json", Config);

        ImmutableArray<Diagnostic> found = await Load();

        Assert.Contains(found, diagnostic => diagnostic.Id == "GCL0601");
        Assert.Equal(Linted(PathOf("config.json")), found.Select(ConfigAnalyzerTests.Picture));
    }

    [Fact]
    public async Task A_file_that_the_project_names_is_reported_whatever_it_is_called()
    {
        Write("gateway.conf", Config);

        Assert.Contains(await Load("""<GoClawConfig Include="gateway.conf" />"""), diagnostic => diagnostic.Id == "GCL0601");
    }

    [Fact]
    public async Task What_the_compiler_drops_when_it_decodes_a_file_is_seen_all_the_same()
    {
        byte[] text = Encoding.UTF8.GetBytes(Config.Replace("{\n  \"gateway\"", "{ /* \u00e9\u20ac */ \"gateway\"", StringComparison.Ordinal));
        Write("mark/config.json", [0xEF, 0xBB, 0xBF, .. text]);
        Write("invalid/config.json", [.. text.AsSpan(0, 6), 0xFF, .. text.AsSpan(6)]);
        Write("wide/config.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Config)]);

        ILookup<string, string> found = (await Load()).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path, ConfigAnalyzerTests.Picture);

        Assert.Equal(3, found.Count);
        Assert.All(found, file => Assert.Equal(Linted(file.Key), file));
        Assert.Contains(found[PathOf("mark/config.json")], picture => picture.StartsWith("GCL0001 Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_constant_with_a_password_is_reported_beside_it()
    {
        Write("Program.cs", "class Program { const string Dsn = \"postgres://app:Jr7kQp2vX9m@db.example.com/app\"; static void Main() { } }");

        Diagnostic found = Assert.Single(await Load());

        Assert.Equal("GCL0102", found.Id);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Fact]
    public async Task Severities_of_editorconfig_count_for_config_json()
    {
        Dictionary<string, DiagnosticSeverity?> severities = new()
        {
            ["none"] = null,
            ["silent"] = DiagnosticSeverity.Hidden,
            ["suggestion"] = DiagnosticSeverity.Info,
            ["warning"] = DiagnosticSeverity.Warning,
            ["error"] = DiagnosticSeverity.Error,
        };
        foreach (string severity in severities.Keys)
            Write($"{severity}/config.json", Config);
        Write("nested/config.json", Config);
        Write("nested/.editorconfig", "[*.json]\ndotnet_analyzer_diagnostic.category-GoClaw.Security.severity = warning\n");
        Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.GCL0601.severity = none\n"
            + string.Concat(severities.Keys.Select(severity => $"[{severity}/config.json]\ndotnet_diagnostic.GCL0601.severity = {severity}\n")));

        ILookup<string, Diagnostic> found = (await Load()).Where(diagnostic => diagnostic.Id == "GCL0601").ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path);

        Assert.All(severities, pair => Assert.Equal(pair.Value, found[PathOf($"{pair.Key}/config.json")].SingleOrDefault()?.Severity));
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(found[PathOf("nested/config.json")]).Severity);
    }

    async Task<ImmutableArray<Diagnostic>> Load(string items = "")
    {
        string package = Path.Combine(Analysis.Folder, "../../src/GoClaw.Analyzers.Build/build");
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{package}/GoClaw.Analyzers.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{AppContext.BaseDirectory}GoClaw.Analyzers.dll;{AppContext.BaseDirectory}GoClaw.Rules.dll" />
                {items}
              </ItemGroup>
              <Import Project="{package}/GoClaw.Analyzers.targets" />
            </Project>
            """);
        if (!File.Exists(PathOf("Program.cs")))
            Write("Program.cs", "class Program { static void Main() { } }");
        using Process restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", folder, "-nodeReuse:false"]) { RedirectStandardOutput = true })!;
        string log = await restore.StandardOutput.ReadToEndAsync();
        await restore.WaitForExitAsync();
        Assert.True(restore.ExitCode == 0, log);

        using MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        Microsoft.CodeAnalysis.Project project = await workspace.OpenProjectAsync(PathOf("App.csproj"));
        // The file is there twice on purpose: the compiler's, and the analyzer's to read.
        Assert.DoesNotContain(workspace.Diagnostics, diagnostic => !diagnostic.Message.Contains(".editorconfig", StringComparison.Ordinal));
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. project.AnalyzerReferences.Where(reference => reference.FullPath!.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal)).SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        Assert.Equal(2, analyzers.Length);
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>What task and command line report: they read bytes.</summary>
    static IEnumerable<string> Linted(string path) =>
        Linter.Run(new Deployment(Source.FromBytes(path, SourceKind.Config, File.ReadAllBytes(path)))).Results.Select(ConfigAnalyzerTests.Picture);

    string PathOf(string file) => Path.Combine(folder, file);

    void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }
}
