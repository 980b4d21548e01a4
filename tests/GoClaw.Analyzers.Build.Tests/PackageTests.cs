using System.IO.Compression;
using System.Xml.Linq;

namespace GoClaw.Analyzers.Build.Tests;

/// <summary>The package holds what it must and nothing else.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_package_holds_analyzer_task_props_targets_and_readme()
    {
        using ZipArchive package = ZipFile.OpenRead(Feed.Shared.Package);

        Assert.Equal(
            [
                "GoClaw.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/GoClaw.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/GoClaw.Analyzers.dll",
                "analyzers/dotnet/cs/GoClaw.Rules.dll",
                "build/GoClaw.Analyzers.props",
                "build/GoClaw.Analyzers.targets",
                "buildMultiTargeting/GoClaw.Analyzers.props",
                "buildMultiTargeting/GoClaw.Analyzers.targets",
                "buildTransitive/GoClaw.Analyzers.props",
                "buildTransitive/GoClaw.Analyzers.targets",
                "tasks/netstandard2.0/GoClaw.Analyzers.Build.dll",
                "tasks/netstandard2.0/GoClaw.Rules.dll",
            ],
            package.Entries.Select(entry => entry.FullName).Where(name => !IsWrapping(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_is_a_development_dependency_without_dependencies_under_the_MIT_licence()
    {
        using ZipArchive package = ZipFile.OpenRead(Feed.Shared.Package);
        using Stream stream = package.GetEntry("GoClaw.Analyzers.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        Dictionary<string, string> values = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(("GoClaw.Analyzers", "true", "MIT", "README.md"), (values["id"], values["developmentDependency"], values["license"], values["readme"]));
        Assert.DoesNotContain("dependencies", values.Keys);
    }

    /// <summary>What the container format itself adds.</summary>
    static bool IsWrapping(string name) => name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal) || name == "[Content_Types].xml";
}
