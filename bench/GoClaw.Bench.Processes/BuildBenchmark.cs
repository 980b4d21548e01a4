using System.Globalization;
using System.Text.RegularExpressions;

namespace GoClaw.Bench.Processes;

/// <summary>What MSBuild's own clock says of the task in <c>dotnet build</c> of a project with nothing to compile; it counts whole milliseconds.</summary>
static partial class BuildBenchmark
{
    public static void Run(int runs)
    {
        foreach ((string name, string text) in Folder.Configurations)
        {
            using Folder folder = new();
            folder.Write("config.json", text);
            // Errors would fail the build; the task does the same work for warnings.
            folder.Write(".editorconfig", "root = true\n[*.json]\ndotnet_analyzer_diagnostic.severity = warning\n");
            folder.Write("App.cs", "class App;");
            folder.Write("App.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <Import Project="{Repository.PathOf("src/GoClaw.Analyzers.Build/build/GoClaw.Analyzers.props")}" />
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <GoClawTaskAssembly>{Repository.PathOf($"src/GoClaw.Analyzers.Build/bin/{Repository.Configuration}/netstandard2.0/GoClaw.Analyzers.Build.dll")}</GoClawTaskAssembly>
                  </PropertyGroup>
                  <Import Project="{Repository.PathOf("src/GoClaw.Analyzers.Build/build/GoClaw.Analyzers.targets")}" />
                </Project>
                """);
            Command.MustRun("dotnet", folder.Root, "build", "-nodeReuse:false");
            string replay = Directory.GetFiles(folder.Root, "*.replay", SearchOption.AllDirectories).Single();
            Table table = new();
            for (int i = 0; i < runs; i++)
            {
                File.Delete(replay);
                table.Add("judging", Build(folder.Root));
                table.Add("replay", Build(folder.Root));
            }

            table.Print($"The task in dotnet build, {name}, {runs} builds each");
        }
    }

    static double Build(string directory)
    {
        string output = Command.MustRun("dotnet", directory, "build", "--no-restore", "-nodeReuse:false", "-tl:off", "-clp:PerformanceSummary");
        return double.Parse(TaskTime().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(\d+) ms +LintGoClawConfig ")]
    private static partial Regex TaskTime();
}
