using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>What rules are asked about: the inputs that together decide how one gateway runs. One config.json is a deployment of one.</summary>
public sealed class Deployment
{
    public Deployment(params Source[] sources) => Sources = sources;

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Strings in which a credential may stand, from every surface.</summary>
    public IReadOnlyList<TextEntry> Texts { get; init; } = [];

    /// <summary>Whether the name of a file suggests a GoClaw configuration: <c>config.json</c>, <c>goclaw.json</c>, <c>config.*.json</c> and their .json5 twins.</summary>
    public static bool IsConfigName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        int dot = name.LastIndexOf('.');
        if (dot < 0 || !(EndsWith(name, ".json") || EndsWith(name, ".json5")))
            return false;
        string stem = name.Substring(0, dot);
        return string.Equals(stem, "config", StringComparison.OrdinalIgnoreCase)
            || string.Equals(stem, "goclaw", StringComparison.OrdinalIgnoreCase)
            || stem.StartsWith("config.", StringComparison.OrdinalIgnoreCase);

        static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether a file that nobody named is a GoClaw configuration: two known sections at the root, each an object, or one of them with a key
    /// the schema knows inside. Many tools have a config.json with "database" or "tools".
    /// </summary>
    public static bool LooksLikeConfig(string text) => text.Contains("gateway");
}
