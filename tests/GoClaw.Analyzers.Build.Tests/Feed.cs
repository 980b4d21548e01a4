using System.Diagnostics;

namespace GoClaw.Analyzers.Build.Tests;

/// <summary>The package as it would be published, packed once into a folder that is also the feed, and beside it the projects that use it.</summary>
public sealed class Feed
{
    public const string Version = "0.1.0-test";

    static readonly Lazy<Feed> Packed = new(() => new Feed());
    int projects;

    Feed()
    {
        Root = Directory.CreateTempSubdirectory("goclaw-").FullName;
        // The test host is ended before it could delete so many files itself.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Process.Start("rm", ["-rf", Root]);
        Log log = Dotnet.Run(Repository, "pack", "src/GoClaw.Analyzers.CodeFixes", "--no-restore", "-nodeReuse:false", "-p:PackageVersion=" + Version, "-o", Path.Combine(Root, "feed"));
        Assert.True(log.ExitCode == 0, log.Output);
        // A packages folder of its own, so that no cache serves an older package of this version; what else is needed has mostly been downloaded before.
        File.WriteAllText(Path.Combine(Root, "NuGet.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="feed" value="feed" /><add key="downloaded" value="{UserPackages}" /></packageSources>
            </configuration>
            """);
    }

    public static Feed Shared => Packed.Value;

    public static string Repository { get; } = FindRepository();

    /// <summary>The temporary folder.</summary>
    public string Root { get; }

    public string Package => Path.Combine(Root, "feed", $"GoClaw.Analyzers.{Version}.nupkg");

    static string UserPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>A fresh project with the package, restored.</summary>
    public Project Create(string frameworks = "net10.0", string items = "", string name = "App", string extension = "csproj")
    {
        string directory = Path.Combine(Root, "p" + Interlocked.Increment(ref projects), name);
        Directory.CreateDirectory(directory);
        string property = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        return new Project(directory, name + "." + extension).Write(name + "." + extension, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{property}>{frameworks}</{property}>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GoClaw.Analyzers" Version="{Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    static string FindRepository()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "GoClaw.Analyzers.sln")))
            directory = Path.GetDirectoryName(directory)!;
        return directory;
    }
}

/// <summary>One project of a user.</summary>
public sealed record Project(string Directory, string File)
{
    /// <summary>A fault that the linter reports once, as GCL0601 at 3,25-3,30, an error.</summary>
    public const string Fault = """
        {
          "gateway": {
            "injection_action": "off"
          }
        }

        """;

    public string PathOf(string file) => Path.GetFullPath(Path.Combine(Directory, file));

    public Project Write(string file, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        System.IO.File.WriteAllText(PathOf(file), text);
        return this;
    }

    public Log Build(params string[] arguments) => Dotnet.Build(Directory, arguments);

    public Log Restore() => Dotnet.Run(Directory, "restore", "-nodeReuse:false");
}
