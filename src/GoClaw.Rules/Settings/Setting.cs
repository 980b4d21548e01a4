using System.Globalization;
using System.Text;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>Who decides a setting's value.</summary>
public enum Layer
{
    /// <summary>Nobody wrote it; the gateway's default counts.</summary>
    Default,
    File,

    /// <summary>A variable, which wins over the file.</summary>
    Environment,
}

/// <summary>
/// A path of the configuration, its value, and where it stands. It also exists where nothing was written: absent is a value with a place,
/// the nearest parent that is there.
/// </summary>
public sealed class Setting
{
    /// <summary>Maps nest without limit; a path of more names than this is shown from its end.</summary>
    const int LongestPath = 32;

    const int Nothing = -1;

    static readonly Setting[] None = [];

    readonly ConfigDocument config;
    readonly string? entry;
    Setting[] children = None;
    int count;
    int index;
    int node = Nothing;
    int value = Nothing;

    /// <param name="entry">The key of a map's entry; null for a field or element.</param>
    internal Setting(ConfigDocument config, Setting? parent, SchemaNode schema, string? entry = null, int index = 0)
    {
        this.config = config;
        this.entry = entry;
        this.index = index;
        Parent = parent;
        Schema = schema;
        IsUnused = parent is { IsUnused: true } || schema.IsUnused;
    }

    public Setting? Parent { get; }

    public SchemaNode Schema { get; }

    /// <summary>The key as the schema spells it; of a map's entry as written; of an element its index.</summary>
    public string Name => entry ?? (Parent is { Schema.Type: SettingType.Array or SettingType.StrictArray } ? index.ToString(CultureInfo.InvariantCulture) : Schema.Name);

    /// <summary>Where the key was last mentioned, whatever became of the value; null when it is nowhere.</summary>
    public Json5Node? Node => node < 0 ? null : new Json5Node(config.Syntax, node);

    internal bool IsMentioned => node >= 0;

    /// <summary>What gives the value. Null: nothing does, and the default counts. A <c>null</c> in a map or array counts as zero.</summary>
    public Json5Node? Value => value < 0 ? null : new Json5Node(config.Syntax, value);

    /// <summary>What stands here has the wrong type; the gateway does not start.</summary>
    public bool IsInvalid { get; internal set; }

    public bool IsSet => value >= 0;

    /// <summary>Nothing gives it a value, not even one of the wrong type.</summary>
    public bool IsAbsent => !IsSet && !IsInvalid;

    /// <summary>It belongs to something that says <c>enabled: false</c>: a channel, a provider, a server. Its policies do nothing then.</summary>
    public bool IsSwitchedOff
    {
        get
        {
            for (Setting? outer = Parent; outer is not null; outer = outer.Parent)
            {
                if (outer.Schema.Type == SettingType.Struct && outer.Mentioned("enabled") is { IsSet: true, Boolean: false })
                    return true;
            }

            return false;
        }
    }

    /// <summary>The gateway reads it, or what it stands in, and does nothing with it.</summary>
    public bool IsUnused { get; }

    /// <summary>It has a value, and one that says something: <c>null</c>, <c>""</c>, <c>[]</c> and <c>{}</c> are as good as no key.</summary>
    internal bool SaysSomething => Children.Count > 0 || Value switch
    {
        null or { Kind: NodeKind.Null } => false,
        { Kind: NodeKind.Object or NodeKind.Array } container => !container.Children.IsEmpty,
        { } value => value.Span.Length > 2 || value.Kind != NodeKind.String,
    };

    public Layer Layer => IsSet ? Layer.File : Layer.Default;

    /// <summary>Fields, entries or elements that the file mentions.</summary>
    public IReadOnlyList<Setting> Children => count == children.Length ? children : new ArraySegment<Setting>(children, 0, count);

    /// <summary>This and every setting below that the file mentions, parents before children, in order of the file.</summary>
    internal List<Setting> WithAllBelow()
    {
        List<Setting> found = [];
        for (Setting? at = this; at is not null; at = at.NextIn(this))
            found.Add(at);
        return found;
    }

    /// <summary><c>gateway.injection_action</c>, <c>gateway.allowed_origins[2]</c>; keys that are no plain names stand in brackets, quoted or described.</summary>
    public string Path
    {
        get
        {
            Stack<Setting> names = new();
            Setting outer = this;
            for (; outer.Parent is not null && names.Count < LongestPath; outer = outer.Parent)
                names.Push(outer);
            StringBuilder path = new(outer.Parent is null ? "" : "...");
            foreach (Setting setting in names)
            {
                if (setting.Parent!.Schema.Type is SettingType.Array or SettingType.StrictArray)
                    path.Append('[').Append(setting.Name).Append(']');
                else
                    path.Append(setting.Schema.Name.Length > 0 ? $".{setting.Name}" : Entry(setting.Name, setting.IsKeyHidden));
            }

            // The dot before the first name.
            return path.Length == 0 || outer.Parent is not null ? path.ToString() : path.ToString(1, path.Length - 1);
        }
    }

    /// <summary>How a path goes on to an entry of a map.</summary>
    internal static string Entry(string name, bool isHidden = false) =>
        isHidden ? $"[{Quoting.OfSecret("a text", name.Length)}]" : IsPlain(name) ? $".{name}" : $"[{Quoting.Of(name)}]";

    bool IsKeyHidden => Node is { KeySpan: { } key } node && (config.IsBroken(node) || config.IsHidden(key));

    /// <summary>The names of the path from the root down; null where there are more than asked for.</summary>
    internal IReadOnlyList<string>? Names(int most)
    {
        List<string> names = [];
        for (Setting setting = this; setting.Parent is not null; setting = setting.Parent)
        {
            if (names.Count == most)
                return null;
            names.Add(setting.Name);
        }

        names.Reverse();
        return names;
    }

    /// <summary>The value where there is one, else the key that names it, else the nearest parent that is there.</summary>
    public Location Location
    {
        get
        {
            if (Value is { } value)
                return config.At(value.Span);
            Setting setting = this;
            while (setting.Node is null && setting.Parent is not null)
                setting = setting.Parent;
            if (setting.Node is not { } node)
                return config.At(new TextSpan(0, 0));
            // A parent is shown by its key: its value may be a hundred lines.
            return config.At(node.KeySpan ?? (ReferenceEquals(setting, this) ? node.Span : new TextSpan(node.Span.Start, Math.Min(1, node.Span.Length))));
        }
    }

    /// <summary>The key, quotes included; the value where there is no key.</summary>
    public Location KeyLocation => Node?.KeySpan is { } key ? config.At(key) : Location;

    /// <summary>The text of a string; <c>allow_from</c> turns other values into text. Null when unset or invalid.</summary>
    public string? Text => Value switch
    {
        null => null,
        { Kind: NodeKind.Null } => "",
        { Kind: NodeKind.Number } number when Schema.Type == SettingType.String =>
            number.TryFloat(out double value) ? Math.Round(value, MidpointRounding.ToEven).ToString("F0", CultureInfo.InvariantCulture) : number.Text,
        { } node => node.Text,
    };

    /// <summary>Whether its text is this one; costs no copy.</summary>
    internal bool Is(string text) => TryPlain(out PlainString plain) ? plain.Is(text) : Value is { Kind: NodeKind.String } node && node.Text == text;

    /// <summary>A text that stands in the file as it is.</summary>
    internal bool TryPlain(out PlainString plain)
    {
        plain = default;
        return value >= 0 && new Json5Node(config.Syntax, value).TryPlain(out plain);
    }

    /// <summary>A text that by its first characters may be a reference or a URL; of one with escapes nobody can tell so soon.</summary>
    internal bool MayPointElsewhere =>
        Schema.Type == SettingType.String && (TryPlain(out PlainString plain) ? Beginnings.Fit(plain.Source, plain.Content) : Value is { Kind: NodeKind.String });

    public bool? Boolean => Value?.Kind switch
    {
        NodeKind.True => true,
        NodeKind.False or NodeKind.Null => false,
        _ => null,
    };

    public long? Integer => Value is { Kind: NodeKind.Null } ? 0 : Value is { } node && node.TryInteger(out long value) ? value : null;

    public double? Number => Value is { Kind: NodeKind.Null } ? 0 : Value is { } node && node.TryFloat(out double value) ? value : null;

    /// <summary>A field, entry or element by name; one that nothing mentions is absent, not null. Null only for names the schema does not know.</summary>
    public Setting? Find(string name) => Find(name, new TextSpan(0, name.Length));

    /// <param name="text">Where the name stands.</param>
    /// <param name="name">What it is.</param>
    internal Setting? Find(string text, TextSpan name)
    {
        if (Schema.Type == SettingType.Struct || Schema.ChildCount > 0)
            return Schema.Field(text, name) is { } field ? Find(field) : null;
        return Mentioned(text.Substring(name.Start, name.Length));
    }

    /// <summary>A field, or an entry of a map whose name the schema knows.</summary>
    internal Setting Find(SchemaNode field) => Mentioned(field) ?? new Setting(config, this, field);

    internal Setting? Mentioned(string name)
    {
        for (int i = 0; i < count; i++)
        {
            if (children[i].Name == name)
                return children[i];
        }

        return null;
    }

    /// <summary>The field of a struct, or the entry of a map whose name the schema knows.</summary>
    internal Setting? Mentioned(SchemaNode field)
    {
        for (int i = 0; i < count; i++)
        {
            if (children[i].Schema == field)
                return children[i];
        }

        return null;
    }

    /// <summary>The first child, or else what follows below a setting around it, in order of the file.</summary>
    Setting? NextIn(Setting top)
    {
        if (count > 0)
            return children[0];
        for (Setting at = this; at != top; at = at.Parent!)
        {
            if (at.index + 1 < at.Parent!.count)
                return at.Parent.children[at.index + 1];
        }

        return null;
    }

    internal void Mention(Json5Node node) => this.node = node.Index;

    internal void Set(Json5Node node) => this.node = value = node.Index;

    internal void Unset()
    {
        value = Nothing;
        children = None;
        count = 0;
    }

    /// <summary>Of an entry of a map, the one that stands in its place by now: itself, unless the key is written again.</summary>
    internal Setting Latest => Parent is { } map && index < map.count && map.children[index].entry == entry ? map.children[index] : this;

    /// <summary>Makes room for as many fields or entries more.</summary>
    internal void Expect(int more) => ExpectElements(count + more);

    internal void ExpectElements(int all)
    {
        if (all <= children.Length)
            return;
        // Exact at first, since few keys are repeated; doubled where they are.
        Setting[] wider = new Setting[Math.Max(all, children.Length * 2)];
        Array.Copy(children, wider, children.Length);
        children = wider;
    }

    internal void Add(Setting child)
    {
        child.index = count;
        children[count++] = child;
    }

    internal void Replace(Setting old, Setting child)
    {
        child.index = old.index;
        children[child.index] = child;
    }

    /// <summary>
    /// The element at an index; null where there never was one. A repeated list is decoded over the old elements, those behind its end included,
    /// so these stay in memory.
    /// </summary>
    internal Setting? ElementAt(int at) => children[at];

    internal Setting SetElement(int at, Setting element) => children[at] = element;

    /// <summary>Shows the first elements of a list; none forgets the others.</summary>
    internal void Show(int elements)
    {
        count = elements;
        if (elements == 0)
            children = None;
    }

    /// <summary>A name that can be shown as it is: no key of a credential's form, none that a machine drew, nothing a terminal would obey.</summary>
    static bool IsPlain(string name) =>
        name.Length is > 0 and <= 40 && !SecretScanner.TryFind(name, new TextSpan(0, name.Length), out _) && !Randomness.LooksRandom(name)
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '$' or '*');
}
