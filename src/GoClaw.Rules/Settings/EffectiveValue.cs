using System.Globalization;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;

namespace GoClaw.Rules.Settings;

/// <summary>What an <see cref="EffectiveValue"/> is.</summary>
public enum EffectiveKind
{
    /// <summary>A pointer, list or map that nothing sets.</summary>
    Null,
    Text,
    Number,
    Boolean,

    /// <summary>A list; its elements are the setting's children.</summary>
    List,

    /// <summary>A map or struct; its entries are the setting's children.</summary>
    Map,
}

/// <summary>
/// The value that the gateway's loader holds for a setting once it has read the file: what was written, or the preset, or Go's zero value.
/// What the gateway then does with an unset value is <see cref="SchemaNode.Default"/>, which need not be the same.
/// </summary>
/// <param name="Kind">Which of the others holds the value.</param>
/// <param name="Text">Empty unless a text.</param>
/// <param name="Number">Of integers the nearest float64.</param>
/// <param name="Boolean">False unless a boolean.</param>
/// <param name="Integer">The exact value of an integer setting.</param>
public readonly record struct EffectiveValue(EffectiveKind Kind, string Text = "", double Number = 0, bool Boolean = false, long? Integer = null)
{
    public static EffectiveValue Of(Setting setting)
    {
        SchemaNode schema = setting.Schema;
        switch (schema.Type)
        {
            case SettingType.Array or SettingType.StrictArray:
                return new EffectiveValue(setting.IsSet && setting.Value is not { Kind: NodeKind.Null } ? EffectiveKind.List : EffectiveKind.Null);
            case SettingType.Map:
                return new EffectiveValue(setting.IsSet && setting.Value is not { Kind: NodeKind.Null } ? EffectiveKind.Map : EffectiveKind.Null);
            case SettingType.Struct:
                return new EffectiveValue(schema.IsPointer && !setting.IsSet ? EffectiveKind.Null : EffectiveKind.Map);
        }

        string? preset = schema.IsPreset ? schema.Default : null;
        if (!setting.IsSet && preset is null && schema.IsPointer)
            return new EffectiveValue(EffectiveKind.Null);
        return schema.Type switch
        {
            SettingType.String => new EffectiveValue(EffectiveKind.Text, Text: setting.Text ?? Unquote(preset) ?? ""),
            SettingType.Boolean => new EffectiveValue(EffectiveKind.Boolean, Boolean: setting.Boolean ?? preset == "true"),
            SettingType.Integer => OfInteger(setting.Integer ?? (long)Parse(preset)),
            _ => new EffectiveValue(EffectiveKind.Number, Number: setting.Number ?? Parse(preset)),
        };
    }

    static EffectiveValue OfInteger(long integer) => new(EffectiveKind.Number, Number: integer, Integer: integer);

    static string? Unquote(string? json) => json is null ? null : Json5Document.Parse(json).Root.Text;

    static double Parse(string? number) => number is null ? 0 : double.Parse(number, CultureInfo.InvariantCulture);
}
