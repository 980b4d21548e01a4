using GoClaw.Rules.Schema;

namespace GoClaw.Rules.Settings;

/// <summary>
/// Keys that a newer gateway or a fork reads although the schema does not know them, as paths separated by commas: <c>gateway.new_thing</c>,
/// <c>agents.list.*.mood</c> with <c>*</c> for any one name. All below such a path is known, too. A name without a dot stands at the root
/// only, so that it hides no misspelt key elsewhere.
/// </summary>
public sealed class KnownKeys
{
    /// <summary>The option of .editorconfig that holds them.</summary>
    public const string Option = "goclaw_known_keys";

    public static readonly KnownKeys None = new(null);

    // Maps nest without limit; nobody lists keys so deep.
    const int MostNames = 64;

    readonly string[][] paths;

    /// <param name="text">Null, empty and <c>unset</c>: none.</param>
    public KnownKeys(string? text)
    {
        Text = text ?? "";
        paths = Text == "unset" ? [] : [.. Text.Split(',').Select(Names).Where(names => names.Length > 0)];
    }

    /// <summary>As they were written.</summary>
    public string Text { get; }

    /// <summary>Whether a key is listed, stands below one that is, or holds one. Case does not count, as in the file.</summary>
    internal bool Cover(UnknownKey key)
    {
        if (paths.Length == 0 || key.Parent.Names(MostNames) is not { } outer)
            return false;
        string[] names = [.. outer, key.Member.Key!];
        return Array.Exists(paths, path => Matches(path, names));
    }

    static bool Matches(string[] path, string[] names)
    {
        // Of any name nobody says that it holds something.
        if (path.Length > names.Length && path[names.Length - 1] == "*")
            return false;
        for (int i = 0; i < Math.Min(path.Length, names.Length); i++)
        {
            if (path[i] != "*" && path[i] != SchemaNode.Fold(names[i]))
                return false;
        }

        return true;
    }

    static string[] Names(string path) => [.. path.Split('.').Select(name => SchemaNode.Fold(name.Trim())).Where(name => name.Length > 0)];
}
