using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>
/// Decodes a tree into settings as the gateway's loader (its defaults, then titanous/json5 into Go structs) does: unknown keys are passed
/// over, repeated structs merge, repeated maps merge entry by entry, a repeated list is decoded over its old elements, and <c>null</c> keeps
/// scalars but empties pointers, lists and maps. Works with a list of its own, never the call stack.
/// </summary>
sealed class Loader(ConfigDocument config)
{
    // Of fewer entries each is compared with each.
    const int FewEntries = 8;

    readonly Json5Document syntax = config.Syntax;
    readonly bool hasHoles = config.HasHoles;
    readonly SchemaNode[] successors = new SchemaNode[SchemaNode.Count];
    Assignment[] work = new Assignment[64];
    int waiting;
    Dictionary<Setting, Dictionary<string, Setting>>? indexes;

    /// <param name="IsFresh">A new entry of a map or element of a list, where <c>null</c> stores the zero value.</param>
    readonly record struct Assignment(Setting Setting, int Node, bool IsFresh);

    /// <summary>Every setting whose schema has something to say; where keys are repeated also those that others replaced.</summary>
    public List<Setting> Particular { get; } = [];

    /// <summary>Every setting that may point elsewhere, replaced ones included.</summary>
    public List<Setting> Pointing { get; } = [];

    public Setting Load(Json5Node root)
    {
        Setting setting = Make(null, SchemaNode.Root);
        Run(setting, root);
        return setting;
    }

    /// <summary>Loads a value as if it stood at a target, which may be a setting of another document, and nothing else.</summary>
    public Setting LoadAt(Setting target, Json5Node node)
    {
        Stack<Setting> names = new();
        for (Setting at = target; at.Parent is not null; at = at.Parent)
            names.Push(at);
        Setting root = Make(null, SchemaNode.Root);
        Setting setting = root;
        foreach (Setting name in names)
        {
            Setting child = Make(setting, name.Schema, name.Name);
            setting.Expect(1);
            setting.Add(child);
            setting = child;
        }

        Run(setting, node);
        return root;
    }

    void Run(Setting setting, Json5Node node)
    {
        Push(setting, node, false);
        while (waiting > 0)
        {
            Assignment next = work[--waiting];
            Assign(next.Setting, new Json5Node(syntax, next.Node), next.IsFresh);
        }
    }

    void Assign(Setting setting, Json5Node node, bool isFresh)
    {
        if (setting.IsMentioned && setting.Node is { } earlier && earlier != node)
            config.Add(new RepeatedSetting(setting, earlier, node));
        SettingType type = setting.Schema.Type;
        if (node.Kind is NodeKind.Invalid or NodeKind.Missing || IsUnknown(node))
        {
            setting.Mention(node);
            setting.IsInvalid = true;
            return;
        }

        if (node.Kind == NodeKind.Null)
        {
            AssignNull(setting, node, isFresh);
            return;
        }

        bool fits = type switch
        {
            SettingType.Struct or SettingType.Map => node.Kind == NodeKind.Object,
            SettingType.Array or SettingType.StrictArray => node.Kind == NodeKind.Array,
            SettingType.String => node.Kind == NodeKind.String,
            SettingType.Boolean => node.Kind is NodeKind.True or NodeKind.False,
            SettingType.Integer => node.TryInteger(out _),
            _ => node.TryFloat(out _),
        };
        if (fits && type == SettingType.StrictArray && StrictJson.Check(node) is { } construct)
            config.Add(construct);
        if (!fits)
        {
            setting.Mention(node);
            setting.IsInvalid = true;
            config.Add(new TypeMismatch(setting, node));
            return;
        }

        if (node.Kind == NodeKind.String)
        {
            if (setting.Schema.IsSecret)
                config.AddSecret(setting, node);
            if (config.IsRejected(node.Span))
            {
                setting.Mention(node);
                setting.IsInvalid = true;
                return;
            }
        }

        setting.Set(node);
        Gather(setting);
        switch (type)
        {
            case SettingType.Struct:
                AssignFields(setting, node);
                break;
            case SettingType.Map:
                AssignEntries(setting, node);
                break;
            case SettingType.Array:
                AssignElements(setting, node);
                break;
            case SettingType.StrictArray:
                AssignTexts(setting, node);
                break;
        }
    }

    /// <summary>A text of which only the running program knows a part.</summary>
    bool IsUnknown(Json5Node node) => hasHoles && node.Kind == NodeKind.String && syntax.Text.IndexOf(MappedText.Hole, node.Span.Start, node.Span.Length) >= 0;

    void AssignNull(Setting setting, Json5Node node, bool isFresh)
    {
        setting.Mention(node);
        if (isFresh)
        {
            setting.Set(node);
        }
        else if (setting.Schema.IsPointer || setting.Schema.Type is SettingType.Map or SettingType.Array or SettingType.StrictArray)
        {
            setting.Unset();
            indexes?.Remove(setting);
        }
    }

    void AssignFields(Setting setting, Json5Node node)
    {
        int first = waiting;
        SchemaNode before = setting.Schema;
        // Bits of the fields that came already; two fields may share one.
        ulong mentioned = setting.Children.Count == 0 ? 0 : ulong.MaxValue;
        setting.Expect(node.Children.Count);
        foreach (Json5Node member in node.Children)
        {
            if (Field(setting.Schema, member, ref before) is not { } field)
            {
                if (!hasHoles || member.Key!.IndexOf(MappedText.Hole) < 0)
                    config.Add(new UnknownKey(setting, member));
                continue;
            }

            ulong bit = 1UL << field.PlaceIn(setting.Schema);
            Setting? child = (mentioned & bit) == 0 ? null : setting.Mentioned(field);
            mentioned |= bit;
            if (child is null)
                setting.Add(child = Make(setting, field));
            AssignOrPush(child, member, false);
        }

        TurnAround(first);
    }

    /// <summary>Where objects repeat, so does the order of their keys: the field that came next the last time is tried first.</summary>
    SchemaNode? Field(SchemaNode schema, Json5Node member, ref SchemaNode before)
    {
        TextSpan key = member.KeyContent;
        SchemaNode likely = successors[before.Row];
        if (likely.IsFieldOf(schema) && likely.IsSetBy(syntax.Text, key))
            return before = likely;
        SchemaNode? field = schema.Field(syntax.Text, key);
        if (field is null && syntax.Text.IndexOf('\\', key.Start, key.Length) >= 0)
            field = schema.Field(member.Key!);
        if (field is { } found)
            before = successors[before.Row] = found;
        return field;
    }

    void AssignEntries(Setting setting, Json5Node node)
    {
        SchemaNode type = setting.Schema.Item!.Value;
        int first = waiting;
        int count = node.Children.Count;
        setting.Expect(count);
        Dictionary<string, Setting>? byName = Index(setting, count);
        foreach (Json5Node member in node.Children)
        {
            string key = member.Key!;
            Setting entry = Make(setting, setting.Schema.Field(key) is { } known && known.Name == key ? known : type, key);
            entry.Mention(member);
            Setting? old = byName is null ? setting.Mentioned(key) : byName.TryGetValue(key, out Setting? found) ? found : null;
            if (old is null)
            {
                setting.Add(entry);
            }
            else
            {
                setting.Replace(old, entry);
                config.Add(new RepeatedSetting(entry, old.Node!.Value, member));
            }

            if (byName is not null)
                byName[key] = entry;
            AssignOrPush(entry, member, true);
        }

        TurnAround(first);
    }

    /// <summary>The entries of a map by name, once they are many; a map that is repeated keeps its index.</summary>
    Dictionary<string, Setting>? Index(Setting map, int more)
    {
        if (indexes is not null && indexes.TryGetValue(map, out Dictionary<string, Setting>? known))
            return known;
        if (map.Children.Count + more <= FewEntries)
            return null;
        Dictionary<string, Setting> index = new(map.Children.Count + more);
        foreach (Setting entry in map.Children)
            index.Add(entry.Name, entry);
        return (indexes ??= [])[map] = index;
    }

    void AssignElements(Setting setting, Json5Node node)
    {
        int first = waiting;
        int count = 0;
        setting.ExpectElements(node.Children.Count);
        foreach (Json5Node element in node.Children)
        {
            Setting? known = setting.ElementAt(count);
            AssignOrPush(known ?? MakeElement(setting, count), element, isFresh: known is null);
            count++;
        }

        setting.Show(count);
        TurnAround(first);
    }

    void AssignTexts(Setting setting, Json5Node node)
    {
        setting.Unset();
        setting.Set(node);
        setting.ExpectElements(node.Children.Count);
        int count = 0;
        foreach (Json5Node element in node.Children)
        {
            Setting text = MakeElement(setting, count);
            text.Set(element);
            Gather(text);
            count++;
        }

        setting.Show(count);
    }

    Setting MakeElement(Setting list, int index) => list.SetElement(index, Make(list, list.Schema.Item!.Value, index: index));

    Setting Make(Setting? parent, SchemaNode schema, string? entry = null, int index = 0)
    {
        Setting made = new(config, parent, schema, entry, index);
        if (schema.IsParticular)
            Particular.Add(made);
        return made;
    }

    void Gather(Setting setting)
    {
        if (setting.MayPointElsewhere)
            Pointing.Add(setting);
    }

    /// <summary>A scalar has nothing below it that could go too deep.</summary>
    void AssignOrPush(Setting setting, Json5Node node, bool isFresh)
    {
        if (setting.Schema.IsScalar)
            Assign(setting, node, isFresh);
        else
            Push(setting, node, isFresh);
    }

    /// <summary>What was pushed in order comes off in order.</summary>
    void TurnAround(int first)
    {
        if (waiting - first > 1)
            Array.Reverse(work, first, waiting - first);
    }

    /// <summary>To be assigned once everything pushed later is.</summary>
    void Push(Setting setting, Json5Node node, bool isFresh)
    {
        if (waiting == work.Length)
            Array.Resize(ref work, waiting * 2);
        work[waiting++] = new Assignment(setting, node.Index, isFresh);
    }
}
