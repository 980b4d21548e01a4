using GoClaw.Rules.Text;

namespace GoClaw.Rules.Schema;

/// <summary>What Go type a setting is decoded into, as far as it decides what loads.</summary>
public enum SettingType
{
    /// <summary>Fixed fields; keys match without regard to case.</summary>
    Struct,

    /// <summary>Any keys, case-sensitive.</summary>
    Map,
    Array,
    String,
    Integer,
    Number,
    Boolean,

    /// <summary>An array whose raw text goes to a strict JSON parser; its elements become text (<c>allow_from</c>).</summary>
    StrictArray,
}

/// <summary>A setting as the gateway knows it: a handle into tables generated from goclaw.schema.json, the only place that knows.</summary>
public readonly struct SchemaNode : IEquatable<SchemaNode>
{
    readonly int row;

    SchemaNode(int row) => this.row = row;

    public static SchemaNode Root => new(0);

    /// <summary>How many nodes there are.</summary>
    internal static int Count => SchemaTable.Cells.Length / SchemaTable.Columns;

    /// <summary>A number below <see cref="Count"/>.</summary>
    internal int Row => row;

    /// <summary>The gateway release that the schema describes.</summary>
    public static string Release => SchemaTable.Release;

    /// <summary>As the documentation spells the key; empty for the root, entries of maps and elements.</summary>
    public string Name => Text(SchemaTable.Name) ?? "";

    public SettingType Type => (SettingType)Cell(SchemaTable.Type);

    /// <summary>Has no fields, entries or elements.</summary>
    public bool IsScalar => Type is SettingType.String or SettingType.Integer or SettingType.Number or SettingType.Boolean;

    /// <summary>Something may have to be said of it whoever asks: it knows only certain values, is deprecated, or has no effect.</summary>
    internal bool IsParticular => Particular[row];

    static readonly bool[] Particular = [.. Enumerable.Range(0, Count).Select(row => new SchemaNode(row)).Select(node => node.Members.Count > 0 || node.Deprecated is not null || node.Unused is not null)];

    public bool IsSecret => Has(SchemaTable.Secret);

    /// <summary>The loader starts from <see cref="Default"/>; otherwise an absent setting loads as its type's zero value.</summary>
    public bool IsPreset => Has(SchemaTable.Preset);

    /// <summary><c>null</c> unsets it.</summary>
    public bool IsPointer => Has(SchemaTable.Pointer);

    /// <summary>What the gateway does when nothing sets it, as JSON text; null where that is nothing in particular.</summary>
    public string? Default => Text(SchemaTable.Default);

    /// <summary>The closed set of values; empty where any value goes.</summary>
    public IReadOnlyList<string> Members => Lines(SchemaTable.Members);

    /// <summary>The member that a value outside <see cref="Members"/> acts as; null where unknown.</summary>
    public string? Fallback => Text(SchemaTable.Fallback);

    /// <summary>The members from the least safe to the safest; empty where safety does not depend on them.</summary>
    public IReadOnlyList<string> Safety => Lines(SchemaTable.Safety);

    /// <summary>The environment variable that overrides the setting, or null.</summary>
    public string? Environment => Text(SchemaTable.Environment);

    /// <summary>Lines of the checklist ("6.1") that the setting answers.</summary>
    public IReadOnlyList<string> Checklist => Lines(SchemaTable.Checklist);

    /// <summary>What the gateway does with a value outside the expected set, as a sentence.</summary>
    public string? Invalid => Text(SchemaTable.Invalid);

    /// <summary>Why a permitted value may be unsafe.</summary>
    public string? Danger => Text(SchemaTable.Danger);

    public bool IsUnused => Cell(SchemaTable.Unused) != 0;

    /// <summary>Why it has no effect; null where it has one.</summary>
    public string? Unused => Text(SchemaTable.Unused);

    public string? Deprecated => Text(SchemaTable.Deprecated);

    public string? Description => Text(SchemaTable.Description);

    public int ChildCount => Cell(SchemaTable.ChildCount);

    /// <summary>Type of a map's entries or an array's elements; null where there are none.</summary>
    public SchemaNode? Item => Cell(SchemaTable.Item) is > 0 and int item ? new SchemaNode(item) : null;

    public SchemaNode Child(int index) => new(Cell(SchemaTable.FirstChild) + index);

    internal string[] ChildNames()
    {
        string[] names = new string[ChildCount];
        for (int i = 0; i < names.Length; i++)
            names[i] = Child(i).Name;
        return names;
    }

    /// <summary>
    /// The field that a key sets. Case does not count, underscores do; the long s and the Kelvin sign equal s and k, as in Go.
    /// </summary>
    public SchemaNode? Field(string key)
    {
        return Field(key, new TextSpan(0, key.Length));
    }

    /// <summary>The field that a key sets which stands in a text as it is.</summary>
    internal SchemaNode? Field(string text, TextSpan key)
    {
        int low = 0;
        int high = ChildCount - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            SchemaNode child = Child(middle);
            int order = Compare(child.Text(SchemaTable.Folded)!, text, key);
            if (order == 0)
                return child;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    internal bool IsFieldOf(SchemaNode parent) => PlaceIn(parent) is var place && place >= 0 && place < parent.ChildCount;

    /// <summary>Which of the parent's fields it is.</summary>
    internal int PlaceIn(SchemaNode parent) => row - parent.Cell(SchemaTable.FirstChild);

    /// <summary>Whether a key as it stands in a text is this field's, escapes aside.</summary>
    internal bool IsSetBy(string text, TextSpan key) =>
        Text(SchemaTable.Folded) is { } folded && folded.Length == key.Length
        && (string.CompareOrdinal(folded, 0, text, key.Start, key.Length) == 0 || Compare(folded, text, key) == 0);

    static int Compare(string folded, string text, TextSpan key)
    {
        int shorter = Math.Min(folded.Length, key.Length);
        for (int i = 0; i < shorter; i++)
        {
            int order = folded[i] - FoldUnit(text[key.Start + i]);
            if (order != 0)
                return order;
        }

        return folded.Length - key.Length;
    }

    /// <summary>The setting at a path of field names (<c>agents.defaults.sandbox</c>, <c>*</c> for any entry), or null.</summary>
    public static SchemaNode? Find(string path)
    {
        SchemaNode node = Root;
        foreach (string part in path.Split('.'))
        {
            SchemaNode? next = part == "*" ? node.Item : node.Field(part) ?? node.Item;
            if (next is null)
                return null;
            node = next.Value;
        }

        return node;
    }

    /// <summary>The fields along a path; null where it leads elsewhere.</summary>
    internal static SchemaNode[]? Fields(string path)
    {
        SchemaNode? node = Root;
        List<SchemaNode> fields = [];
        foreach (string name in path.Split('.'))
        {
            node = node.Value.Field(name);
            if (node is null)
                return null;
            fields.Add(node.Value);
        }

        return [.. fields];
    }

    /// <summary>How keys of fixed fields compare.</summary>
    public static string Fold(string key)
    {
        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] is (>= 'A' and <= 'Z') or '\u017F' or '\u212A')
                return new string([.. key.Select(FoldUnit)]);
        }

        return key;
    }

    static char FoldUnit(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        '\u017F' => 's',
        '\u212A' => 'k',
        _ => c,
    };

    int Cell(int column) => SchemaTable.Cells[row * SchemaTable.Columns + column];

    bool Has(int flag) => (Cell(SchemaTable.Flags) & flag) != 0;

    string? Text(int column) => SchemaTable.Text(Cell(column));

    string[] Lines(int column) => SchemaTable.Lines(Cell(column));

    public bool Equals(SchemaNode other) => row == other.row;

    public override bool Equals(object? obj) => obj is SchemaNode other && Equals(other);

    public override int GetHashCode() => row;

    public static bool operator ==(SchemaNode left, SchemaNode right) => left.row == right.row;

    public static bool operator !=(SchemaNode left, SchemaNode right) => left.row != right.row;
}
