using System.Collections.Concurrent;

namespace GoClaw.Rules.Severities;

/// <summary>By which kind of key a severity was configured: the compiler's switches respect them differently.</summary>
public enum SeverityKey
{
    None,

    /// <summary><c>dotnet_diagnostic.ID.severity</c></summary>
    Id,

    /// <summary><c>dotnet_analyzer_diagnostic.category-CATEGORY.severity</c> or <c>dotnet_analyzer_diagnostic.severity</c></summary>
    Bulk,
}

/// <summary>What the .editorconfig files say of one ID in one file.</summary>
/// <param name="Key">By which key, if any.</param>
/// <param name="Severity">Null: nothing is configured, or <c>default</c>, which keeps lower keys from being asked.</param>
public readonly record struct ConfiguredSeverity(SeverityKey Key, Severity? Severity);

/// <summary>
/// Answers what the .editorconfig files say of any file, C# or not: the compiler applies them to C# alone. Files and .editorconfig files
/// are named by absolute paths, or all relative to the same directory. Safe to ask from several threads.
/// </summary>
public sealed class SeverityResolver
{
    readonly EditorConfig[] files;
    readonly ConcurrentDictionary<string, EditorConfig[]> byDirectory = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, EditorConfigSection[]> byPath = new(StringComparer.Ordinal);

    /// <param name="files">In any order; those of other directories do no harm.</param>
    public SeverityResolver(IEnumerable<EditorConfig> files) =>
        this.files = [.. files.Where(file => !file.IsGlobal).OrderBy(file => file.Directory.Length)];

    /// <summary>The severity configured for an ID, or null where the finding keeps its own.</summary>
    public Severity? Of(string path, string id, string category) => Find(path, id, category).Severity;

    /// <summary>The value of an option, as written in the last section that has it, or null.</summary>
    public string? Option(string path, string key)
    {
        EditorConfigSection[] sections = Sections(path);
        for (int i = sections.Length - 1; i >= 0; i--)
        {
            if (sections[i].Options.TryGetValue(key, out string? value))
                return value;
        }

        return null;
    }

    public ConfiguredSeverity Find(string path, string id, string category)
    {
        // An ID's unknown value is passed over for the one in a section above it; a bulk key's hides them.
        string key = "dotnet_diagnostic." + id + ".severity";
        EditorConfigSection[] sections = Sections(path);
        for (int i = sections.Length - 1; i >= 0; i--)
        {
            if (sections[i].Options.TryGetValue(key, out string? value) && TryParse(value, out Severity? severity))
                return new ConfiguredSeverity(SeverityKey.Id, severity);
        }

        if (TryParse(Option(path, "dotnet_analyzer_diagnostic.category-" + category + ".severity"), out Severity? bulk)
            || TryParse(Option(path, "dotnet_analyzer_diagnostic.severity"), out bulk))
            return new ConfiguredSeverity(SeverityKey.Bulk, bulk);
        return default;
    }

    /// <summary>Null in <paramref name="severity"/> is <c>default</c>.</summary>
    static bool TryParse(string? value, out Severity? severity)
    {
        severity = value?.ToUpperInvariant() switch
        {
            "NONE" => Severity.None,
            "SILENT" or "REFACTORING" => Severity.Hidden,
            "SUGGESTION" => Severity.Info,
            "WARNING" => Severity.Warning,
            "ERROR" => Severity.Error,
            _ => null,
        };
        return severity != null || string.Equals(value, "default", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The sections that mean a file, the decisive ones last.</summary>
    EditorConfigSection[] Sections(string path)
    {
        if (byPath.TryGetValue(path, out EditorConfigSection[]? known))
            return known;
        string normalized = SlashPath.Normalize(path);
        List<EditorConfigSection> sections = [];
        foreach (EditorConfig file in Above(SlashPath.Directory(normalized)))
        {
            string relative = normalized.Substring(file.Directory.Length);
            sections.AddRange(file.Sections.Where(section => section.Glob.IsMatch(relative)));
        }

        return byPath.GetOrAdd(path, [.. sections]);
    }

    EditorConfig[] Above(string directory)
    {
        if (byDirectory.TryGetValue(directory, out EditorConfig[]? known))
            return known;
        EditorConfig[] above = [.. files.Where(file => SlashPath.IsBelow(directory, file.Directory))];
        int root = Array.FindLastIndex(above, file => file.IsRoot);
        return byDirectory.GetOrAdd(directory, root > 0 ? [.. above.Skip(root)] : above);
    }
}
