namespace GoClaw.Tests;

/// <summary>Where the sources stand, for tests that hold generated text against them.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    static string Find()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "GoClaw.Analyzers.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
