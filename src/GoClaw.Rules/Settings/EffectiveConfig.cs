using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>One line of the configuration that the gateway ends up with.</summary>
/// <param name="Path">Of the setting; lists of plain values are one setting, entries of maps and lists of objects are one each.</param>
/// <param name="Value">What the loader holds; a text is already masked where it is secret.</param>
/// <param name="Elements">The values of a list of plain values, masked likewise; null for everything else.</param>
/// <param name="ActsAs">What the gateway makes of it, as JSON text, where that differs: the default of an unset value, the fallback of an unknown one.</param>
/// <param name="Origin">Where it is written; null where nobody wrote it.</param>
public sealed record EffectiveSetting(string Path, EffectiveValue Value, IReadOnlyList<EffectiveValue>? Elements, string? ActsAs, Location? Origin);

/// <summary>The whole configuration as the gateway computes it from one file and an empty environment, defaults included.</summary>
public static class EffectiveConfig
{
    const string Masked = "***";

    /// <summary>In order of the paths within each section. Meaningful only where <see cref="ConfigDocument.Loads"/>; otherwise what could be read.</summary>
    public static IEnumerable<EffectiveSetting> Of(ConfigDocument config)
    {
        Stack<Setting> work = new([config.Root]);
        while (work.Count > 0)
        {
            Setting setting = work.Pop();
            EffectiveValue value = EffectiveValue.Of(setting);
            bool isPlainList = value.Kind == EffectiveKind.List && setting.Schema.Item is not { Type: SettingType.Struct or SettingType.Map or SettingType.Array };
            List<Setting> below = isPlainList || value.Kind is not (EffectiveKind.Map or EffectiveKind.List) ? [] : Below(setting);
            for (int i = below.Count - 1; i >= 0; i--)
                work.Push(below[i]);
            // An empty struct such as "database" holds nothing that the file could set.
            if (below.Count == 0 && setting.Schema.Type != SettingType.Struct || value.Kind == EffectiveKind.Null)
                yield return Show(setting, value, isPlainList);
        }
    }

    static List<Setting> Below(Setting setting)
    {
        if (setting.Schema.Type != SettingType.Struct)
            return [.. setting.Children];
        return [.. Enumerable.Range(0, setting.Schema.ChildCount).Select(i => setting.Find(setting.Schema.Child(i).Name)!)];
    }

    static EffectiveSetting Show(Setting setting, EffectiveValue value, bool isPlainList) => new(
        setting.Path,
        Mask(setting, value),
        isPlainList ? [.. setting.Children.Select(child => Mask(child, EffectiveValue.Of(child)))] : null,
        ActsAs(setting, value),
        setting.IsSet ? setting.Location : null);

    /// <summary>Whatever is hidden where it is written is hidden here: what stands around a value may say that it is a secret.</summary>
    static EffectiveValue Mask(Setting setting, EffectiveValue value)
    {
        if (value.Kind != EffectiveKind.Text)
            return value;
        if (IsHidden(setting) || (setting.Schema.IsSecret && Credential.Classify(value.Text) == ValueKind.Literal))
            return value with { Text = Masked };
        return value with { Text = Redaction.Redact(value.Text, []) };
    }

    static bool IsHidden(Setting setting)
    {
        if (setting.Value is not { } value)
            return false;
        Source source = setting.Location.Source;
        return string.CompareOrdinal(source.Text, value.Span.Start, source.RedactedText, value.Span.Start, value.Span.Length) != 0;
    }

    static string? ActsAs(Setting setting, EffectiveValue value)
    {
        SchemaNode schema = setting.Schema;
        bool isEmpty = value.Kind == EffectiveKind.Null || value is { Kind: EffectiveKind.Text, Text: "" } || (!setting.IsSet && value is { Kind: EffectiveKind.Number, Number: 0 });
        if (isEmpty)
            return schema.Default is { } preset && preset is not ("\"\"" or "0" or "false") ? preset : null;
        bool isUnknown = value.Kind == EffectiveKind.Text && schema.Members.Count > 0 && !schema.Members.Contains(value.Text);
        return isUnknown && schema.Fallback is { } fallback ? $"\"{fallback}\"" : null;
    }
}
