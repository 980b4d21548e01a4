using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>
/// What rules are asked about: the inputs that together decide how one gateway runs, read into settings and texts. One config.json is a
/// deployment of one.
/// </summary>
public sealed class Deployment
{
    public Deployment(params Source[] sources)
    {
        Sources = sources;
        Config = sources.FirstOrDefault(source => source.Kind == SourceKind.Config) is { } config ? new ConfigDocument(config) : null;
    }

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The configuration file, where there is one.</summary>
    public ConfigDocument? Config { get; }

    /// <summary>
    /// A setting, whoever decides it; absent where nobody does. Null when nothing can be said: the path is unknown, or there is no file at
    /// all whose silence would mean the default.
    /// </summary>
    public Setting? Find(string path) => Config?.Find(path);

    /// <summary>Whether a missing setting says something: a file that does not load is judged only for what is written in it.</summary>
    public bool JudgesAbsence => Config is { Loads: true };

    /// <inheritdoc cref="ConfigDocument.LooksLike"/>
    public static bool LooksLikeConfig(string text) => ConfigDocument.LooksLike(text);
}
