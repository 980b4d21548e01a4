using System.Globalization;
using System.Text.RegularExpressions;

namespace GoClaw.Bench.Processes;

/// <summary>
/// What the compiler says that analyzers took (<c>-p:ReportAnalyzer=true</c>): ours, and of SonarAnalyzer.CSharp the two rules that look for
/// credentials, in the same build of the same files. Every build is a new compiler process, so all of them pay for the JIT. The compiler adds
/// up the times of its threads.
/// </summary>
static partial class CodeBenchmark
{
    static readonly string[] Assemblies = ["GoClaw.Analyzers", "GoClaw.Rules"];

    public static void Run(int runs)
    {
        using Folder folder = new();
        foreach ((string name, string text) in Application.Files())
            folder.Write(name, text);
        string[] analyzers = [.. Assemblies.Select(name => Repository.PathOf($"src/GoClaw.Analyzers/bin/{Repository.Configuration}/netstandard2.0/{name}.dll"))];
        folder.Write("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Library</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <UseSharedCompilation>false</UseSharedCompilation>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SonarAnalyzer.CSharp" Version="10.36.*" PrivateAssets="all" />
                <Analyzer Include="{string.Join(';', analyzers)}" />
              </ItemGroup>
              <Target Name="ListFiles" AfterTargets="CoreCompile">
                <WriteLinesToFile File="references" Lines="@(ReferencePathWithRefAssemblies)" Overwrite="true" />
                <WriteLinesToFile File="analyzers" Lines="@(Analyzer)" Overwrite="true" />
              </Target>
            </Project>
            """);
        Build(folder.Root, "-p:RunAnalyzers=false");
        // The compiler leaves out an analyzer only when each of its rules is switched off by name. Errors would fail the build; the analyzers do
        // the same work for warnings.
        IEnumerable<string> rules = CodeHost.Rules(File.ReadAllLines(Path.Combine(folder.Root, "analyzers")))
            .Select(id => $"dotnet_diagnostic.{id}.severity = {(IsMeasured(id) ? "warning" : "none")}");
        folder.Write(".globalconfig", "is_global = true\n" + string.Join('\n', rules));
        Table table = new();
        for (int i = 0; i < runs; i++)
        {
            double ours = 0;
            double theirs = 0;
            foreach ((string analyzer, string rule, double millis) in Build(folder.Root, "--no-restore"))
            {
                if (!IsMeasured(rule))
                    continue;
                if (IsOurs(rule))
                    ours += millis;
                else
                    theirs += millis;
                table.Add(IsOurs(rule) ? analyzer : $"{analyzer} ({rule})", millis);
            }

            table.Add("**all of GoClaw.Analyzers**", ours);
            table.Add("**both of SonarAnalyzer.CSharp**", theirs);
        }

        table.Print($"Analyzers in dotnet build, {Application.FileCount} files, {runs} builds");
        Console.WriteLine(Command.MustRun("dotnet", folder.Root, "exec", typeof(CodeHost).Assembly.Location, "code-host", analyzers[0], folder.Root, runs.ToString(CultureInfo.InvariantCulture)));
    }

    static bool IsOurs(string rule) => rule.StartsWith("GCL", StringComparison.Ordinal);

    static bool IsMeasured(string rule) => IsOurs(rule) || rule is "S2068" or "S6418";

    /// <summary>What each analyzer took, with the first of its rules.</summary>
    static List<(string Analyzer, string Rule, double Millis)> Build(string directory, string option)
    {
        string output = Command.MustRun("dotnet", directory, "build", "-t:Rebuild", "-v:d", "-tl:off", "-nodeReuse:false", "-p:ReportAnalyzer=true", option);
        return [.. Row().Matches(output).Select(row => (row.Groups[2].Value, row.Groups[3].Value, Millis(row.Groups[1].Value)))];
    }

    /// <summary>Seconds; what took less than the report can say counts as nothing.</summary>
    static double Millis(string seconds) => seconds[0] == '<' ? 0 : double.Parse(seconds, CultureInfo.InvariantCulture) * 1000;

    [GeneratedRegex(@"^ +(<?\d+\.\d+) +<?\d+ {6,}\S+\.(\w+) \(([^,)]+).*\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
