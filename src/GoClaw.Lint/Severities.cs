using System.Text;
using GoClaw.Rules.Severities;

namespace GoClaw.Lint;

/// <summary>Finds the .editorconfig files above each file for the engine, which says what they decide about it.</summary>
sealed class Severities
{
    readonly Dictionary<string, SeverityResolver> byFolder = new(RealPath.Comparer);
    readonly Dictionary<string, EditorConfig?> read = new(RealPath.Comparer);
    readonly List<Unreadable> unreadable = [];

    /// <summary>An .editorconfig that cannot be read may have said anything.</summary>
    public IReadOnlyList<Unreadable> Unreadable => unreadable;

    /// <param name="fullPath">The file that is judged.</param>
    public FilePolicy For(string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath)!;
        if (!byFolder.TryGetValue(folder, out SeverityResolver? resolver))
            byFolder.Add(folder, resolver = new SeverityResolver(Above(folder)));
        return new FilePolicy(resolver, fullPath);
    }

    IEnumerable<EditorConfig> Above(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (!read.TryGetValue(at, out EditorConfig? file))
                read.Add(at, file = Read(Path.Combine(at, ".editorconfig")));
            if (file is not null)
                yield return file;
            if (file is { IsRoot: true })
                yield break;
        }
    }

    EditorConfig? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        if (FileReader.Read(path, out string? reason) is byte[] bytes)
            return EditorConfig.Parse(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        unreadable.Add(new Unreadable(path, reason!));
        return null;
    }
}
