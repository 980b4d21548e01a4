namespace GoClaw.Analyzers.Build.Tests;

/// <summary>A sample builds on a fresh clone, where nothing has been built before.</summary>
public sealed class FromSourceTests
{
    [Fact]
    public void A_sample_uses_task_and_analyzer_straight_from_the_sources()
    {
        string clone = Path.Combine(Feed.Shared.Root, "clone");
        foreach (string file in Dotnet.Start("git", Feed.Repository, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "src", "*.props", ".editorconfig", "global.json").Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(clone, file))!);
            File.Copy(Path.Combine(Feed.Repository, file), Path.Combine(clone, file));
        }

        Project sample = new Project(Path.Combine(clone, "samples", "unsafe"), "Unsafe.csproj").Write("config.json", Project.Fault).Write("A.cs", "namespace Sample;\n").Write("Unsafe.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="../../src/GoClaw.Analyzers.Build/FromSource.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <Import Project="../../src/GoClaw.Analyzers.Build/FromSource.targets" />
            </Project>
            """);

        Log log = Dotnet.Build(clone, "samples/unsafe");
        Log analyzers = sample.Build("--no-restore", "-getItem:Analyzer", "-t:ResolveReferences");

        Report report = Assert.Single(log.Of("GCL0601"));
        Assert.Equal((sample.PathOf("config.json"), "error"), (report.File, report.Severity));
        Assert.Contains("GoClaw.Analyzers/bin/Debug/netstandard2.0/GoClaw.Analyzers.dll", analyzers.Output, StringComparison.Ordinal);
        Assert.Contains("GoClaw.Rules/bin/Debug/netstandard2.0/GoClaw.Rules.dll", analyzers.Output, StringComparison.Ordinal);
    }
}
