namespace GoClaw.Bench.Processes;

/// <summary>A temporary folder with a configuration to check.</summary>
sealed class Folder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("goclaw-bench-").FullName;

    /// <summary>The configurations that are measured, by what they are.</summary>
    public static IEnumerable<(string Name, string Text)> Configurations =>
    [
        ("samples/unsafe/config.json", File.ReadAllText(Repository.PathOf("samples/unsafe/config.json"))),
        ("20 KB without a finding", Configuration.OfSize(20_000)),
    ];

    public string Write(string file, string text)
    {
        string path = Path.Combine(Root, file);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
