using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Variables;

/// <summary>How the text of a variable is read. An empty text is always as good as no variable.</summary>
enum VariableFormat
{
    Text,

    /// <summary>1, true, yes and on switch on, in any case; everything else switches off.</summary>
    Switch,

    /// <summary>Exactly 1 or true switches on; everything else switches off.</summary>
    StrictSwitch,

    /// <summary>1, true and yes switch on.</summary>
    ShortSwitch,

    /// <summary>Exactly true switches on.</summary>
    OnlyTrue,

    /// <summary>Exactly 1 switches on.</summary>
    OnlyOne,

    /// <summary>Any text switches on, be it 0.</summary>
    Presence,

    /// <summary>A whole number above zero; anything else is ignored.</summary>
    Whole,

    /// <summary>A number above zero; anything else is ignored.</summary>
    Number,

    /// <summary>Texts between commas, blanks around them removed.</summary>
    List,

    /// <summary>One of a few words, in any case.</summary>
    Choice,
}

/// <summary>Who reads a variable.</summary>
enum VariableReader
{
    Gateway,

    /// <summary>The command line as a client, commands that agents run, compose files and scripts: whoever sets it means them.</summary>
    Others,

    /// <summary>Nobody: it is documented and was never read, or no longer is.</summary>
    Nobody,
}

/// <summary>A variable of the gateway's environment.</summary>
/// <param name="Choices">The words that a <see cref="VariableFormat.Choice"/> knows.</param>
/// <param name="Note">Of a choice what becomes of other words; of a variable that nobody reads, what to do instead.</param>
sealed record Variable(
    string Name,
    VariableFormat Format = VariableFormat.Text,
    bool IsSecret = false,
    VariableReader Reader = VariableReader.Gateway,
    string[]? Choices = null,
    string? Note = null)
{
    const string Prefix = "GOCLAW_";

    // In shorter names one other letter makes another word: HOST, COST.
    const int ShortestMisspelt = 6;

    static readonly Dictionary<string, Variable> ByName = VariableTable.All.ToDictionary(variable => variable.Name, StringComparer.Ordinal);

    static readonly string[] Meant = [.. VariableTable.All.Where(variable => variable.Reader == VariableReader.Gateway && variable.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(variable => variable.Name.Substring(Prefix.Length))];

    static readonly Dictionary<string, string> Paths = ReadPaths();

    /// <summary>The setting that it overrides; null where it has none in the file.</summary>
    public string? Path => Paths.TryGetValue(Name, out string? path) ? path : null;

    /// <summary>Names count letter by letter.</summary>
    public static Variable? Find(string name) => ByName.TryGetValue(name, out Variable? variable) ? variable : null;

    /// <summary>A name that could be a variable of the gateway, be it misspelt.</summary>
    public static bool IsName(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name.Length > Prefix.Length : ByName.ContainsKey(name);

    /// <summary>
    /// What a name was most likely meant to be; null where it may well be a name of its own: one that only adds a word to a known name, or a
    /// short one.
    /// </summary>
    public static Variable? MeantBy(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        string rest = name.Substring(Prefix.Length);
        string? meant = Nearest.Spelling(rest, Meant);
        if (meant is null && rest.Length >= ShortestMisspelt && !Meant.Any(known => IsDerived(rest, known)))
            meant = Nearest.Word(rest, Meant.Where(known => known.Length >= ShortestMisspelt));
        return meant is null ? null : Find(Prefix + meant);
    }

    /// <summary><c>GATEWAY_TOKEN_OLD</c>, <c>GATEWAY_TOKENS</c>, <c>OTHER_GATEWAY_TOKEN</c>.</summary>
    static bool IsDerived(string name, string known) =>
        name.StartsWith(known, StringComparison.Ordinal) || name.EndsWith("_" + known, StringComparison.Ordinal);

    static Dictionary<string, string> ReadPaths()
    {
        Dictionary<string, string> paths = [];
        Stack<(SchemaNode Node, string Path)> work = new([(SchemaNode.Root, "")]);
        while (work.Count > 0)
        {
            (SchemaNode node, string path) = work.Pop();
            if (node.Environment is { } name && node.Unused is null)
                paths[name] = path;
            for (int i = 0; node.Type == SettingType.Struct && i < node.ChildCount; i++)
                work.Push((node.Child(i), path.Length == 0 ? node.Child(i).Name : $"{path}.{node.Child(i).Name}"));
        }

        return paths;
    }
}
