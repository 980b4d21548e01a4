namespace GoClaw.Lint.Tests;

/// <summary>A folder of real files that is gone after the test.</summary>
sealed class TempFolder : IDisposable
{
    public string Path { get; } = RealPath.Of(Directory.CreateTempSubdirectory("goclaw-lint").FullName);

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public TempFolder With(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public TempFolder WithBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
