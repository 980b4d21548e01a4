using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>What rules are asked about: the inputs that together decide how one gateway runs. One config.json is a deployment of one.</summary>
public sealed class Deployment
{
    public Deployment(params Source[] sources) => Sources = sources;

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>
    /// Whether a file that nobody named is a GoClaw configuration: two known sections at the root, each an object, or one of them with a key
    /// the schema knows inside. Many tools have a config.json with "database" or "tools".
    /// </summary>
    public static bool LooksLikeConfig(string text) => text.Contains("gateway");
}
