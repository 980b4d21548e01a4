using System.Reflection;

namespace GoClaw.Bench.Processes;

/// <summary>Where the build of this program found things.</summary>
static class Repository
{
    public static string MSBuildFolder { get; } = Fact("MSBuild");

    public static string Configuration { get; } = Fact("Configuration");

    public static string PathOf(string path) => Path.Combine(Fact("Repository"), path);

    static string Fact(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
