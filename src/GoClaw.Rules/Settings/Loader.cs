using System.Globalization;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;

namespace GoClaw.Rules.Settings;

/// <summary>
/// Decodes a tree into settings as the gateway's loader (its defaults, then titanous/json5 into Go structs) does: unknown keys are passed
/// over, repeated structs merge, repeated maps merge entry by entry, a repeated list is decoded over its old elements, and <c>null</c> keeps
/// scalars but empties pointers, lists and maps. Works with a list of its own, never the call stack.
/// </summary>
sealed class Loader(ConfigDocument config)
{
    readonly Stack<Assignment> work = new();
    readonly Dictionary<Setting, List<Setting>> remembered = [];

    /// <param name="IsFresh">A new entry of a map or element of a list, where <c>null</c> stores the zero value.</param>
    readonly record struct Assignment(Setting Setting, Json5Node Node, bool IsFresh);

    public Setting Load(Json5Node root)
    {
        Setting setting = new(config, null, SchemaNode.Root, "");
        Run(new Assignment(setting, root, false));
        return setting;
    }

    /// <summary>Loads a value as if it stood at a target, which may be a setting of another document, and nothing else.</summary>
    public Setting LoadAt(Setting target, Json5Node node)
    {
        Stack<Setting> names = new();
        for (Setting at = target; at.Parent is not null; at = at.Parent)
            names.Push(at);
        Setting root = new(config, null, SchemaNode.Root, "");
        Setting setting = root;
        foreach (Setting name in names)
        {
            Setting child = new(config, setting, name.Schema, name.Name);
            setting.Add(child);
            setting = child;
        }

        Run(new Assignment(setting, node, false));
        return root;
    }

    void Run(Assignment first)
    {
        work.Push(first);
        while (work.Count > 0)
            Assign(work.Pop());
    }

    void Assign(Assignment assignment)
    {
        (Setting setting, Json5Node node, bool isFresh) = assignment;
        if (setting.Node is { } earlier && earlier != node)
            config.Add(new RepeatedSetting(setting, earlier, node));
        if (node.Kind is NodeKind.Invalid or NodeKind.Missing)
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

        bool fits = setting.Schema.Type switch
        {
            SettingType.Struct or SettingType.Map => node.Kind == NodeKind.Object,
            SettingType.Array or SettingType.StrictArray => node.Kind == NodeKind.Array,
            SettingType.String => node.Kind == NodeKind.String,
            SettingType.Boolean => node.Kind is NodeKind.True or NodeKind.False,
            SettingType.Integer => node.TryInteger(out _),
            _ => node.TryFloat(out _),
        };
        if (fits && setting.Schema.Type == SettingType.StrictArray && StrictJson.Check(node) is { } construct)
            config.Add(construct);
        if (!fits)
        {
            setting.Mention(node);
            setting.IsInvalid = true;
            config.Add(new TypeMismatch(setting, node));
            return;
        }

        if (setting.Schema.IsSecret && node.Kind == NodeKind.String)
            config.AddSecret(setting, node);
        if (node.Kind == NodeKind.String && config.IsRejected(node.Span))
        {
            setting.Mention(node);
            setting.IsInvalid = true;
            return;
        }

        setting.Set(node);
        switch (setting.Schema.Type)
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
            remembered.Remove(setting);
        }
    }

    void AssignFields(Setting setting, Json5Node node)
    {
        int first = work.Count;
        foreach (Json5Node member in node.Children)
        {
            if (setting.Schema.Field(member.Key!) is not { } field)
            {
                config.Add(new UnknownKey(setting, member));
                continue;
            }

            Setting? child = setting.Mentioned(field.Name);
            if (child is null)
                setting.Add(child = new Setting(config, setting, field, field.Name));
            work.Push(new Assignment(child, member, false));
        }

        ReverseFrom(first);
    }

    void AssignEntries(Setting setting, Json5Node node)
    {
        SchemaNode type = setting.Schema.Item!.Value;
        int first = work.Count;
        foreach (Json5Node member in node.Children)
        {
            string key = member.Key!;
            Setting entry = new(config, setting, setting.Schema.Field(key) is { } known && known.Name == key ? known : type, key);
            entry.Mention(member);
            if (setting.Mentioned(key) is { } old)
            {
                setting.Replace(old, entry);
                config.Add(new RepeatedSetting(entry, old.Node!.Value, member));
            }
            else
            {
                setting.Add(entry);
            }

            work.Push(new Assignment(entry, member, true));
        }

        ReverseFrom(first);
    }

    void AssignElements(Setting setting, Json5Node node)
    {
        if (!remembered.TryGetValue(setting, out List<Setting>? elements))
            elements = remembered[setting] = [];
        int first = work.Count;
        int count = 0;
        foreach (Json5Node element in node.Children)
        {
            bool isFresh = count == elements.Count;
            if (isFresh)
                elements.Add(new Setting(config, setting, setting.Schema.Item!.Value, count.ToString(CultureInfo.InvariantCulture)));
            work.Push(new Assignment(elements[count], element, isFresh));
            count++;
        }

        if (count == 0)
            elements.Clear();
        setting.Show(elements.GetRange(0, count));
        ReverseFrom(first);
    }

    void AssignTexts(Setting setting, Json5Node node)
    {
        List<Setting> texts = [];
        foreach (Json5Node element in node.Children)
        {
            Setting text = new(config, setting, setting.Schema.Item!.Value, texts.Count.ToString(CultureInfo.InvariantCulture));
            text.Set(element);
            texts.Add(text);
        }

        setting.Show(texts);
    }

    /// <summary>Members pushed in order come off the stack in order.</summary>
    void ReverseFrom(int first)
    {
        int count = work.Count - first;
        if (count < 2)
            return;
        Assignment[] last = new Assignment[count];
        for (int i = 0; i < count; i++)
            last[i] = work.Pop();
        foreach (Assignment assignment in last)
            work.Push(assignment);
    }
}
