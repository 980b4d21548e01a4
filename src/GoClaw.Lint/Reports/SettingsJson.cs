using System.Text;
using System.Text.Json;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>
/// The effective configuration for scripts. "value" is what the gateway's loader holds; "actsAs" is there only where the gateway then does
/// something else with it. A file that does not load has no settings. Lines and columns begin at 1.
/// <code>
/// [ { "file": "config.json", "loads": true,
///     "settings": [ { "path": "gateway.host", "value": "127.0.0.1", "origin": { "line": 2, "column": 24 } },
///                   { "path": "gateway.injection_action", "value": "", "actsAs": "warn", "origin": "default" } ] } ]
/// </code>
/// </summary>
static class SettingsJson
{
    static readonly JsonWriterOptions OneLine = JsonReport.Options with { Indented = false };

    public static void Write(IReadOnlyList<ShownConfig> configs, Stream stream)
    {
        using (Utf8JsonWriter json = new(stream, JsonReport.Options))
        {
            json.WriteStartArray();
            foreach (ShownConfig config in configs)
                Write(json, config);
            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>A value as it would be written in the file.</summary>
    public static string Text(EffectiveSetting setting)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, OneLine))
            WriteValue(json, setting);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static void Write(Utf8JsonWriter json, ShownConfig config)
    {
        json.WriteStartObject();
        json.WriteString("file", config.File);
        json.WriteBoolean("loads", config.Loads);
        json.WriteStartArray("settings");
        foreach (EffectiveSetting setting in config.Settings)
        {
            json.WriteStartObject();
            json.WriteString("path", setting.Path);
            json.WritePropertyName("value");
            WriteValue(json, setting);
            if (setting.ActsAs is string actsAs)
            {
                json.WritePropertyName("actsAs");
                json.WriteRawValue(actsAs);
            }

            WriteOrigin(json, setting.Origin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteOrigin(Utf8JsonWriter json, Location? origin)
    {
        if (origin is null)
        {
            json.WriteString("origin", "default");
            return;
        }

        json.WriteStartObject("origin");
        json.WriteNumber("line", origin.Start.Line + 1);
        json.WriteNumber("column", origin.Start.Column + 1);
        json.WriteEndObject();
    }

    static void WriteValue(Utf8JsonWriter json, EffectiveSetting setting)
    {
        if (setting.Elements is not { } elements || setting.Value.Kind != EffectiveKind.List)
        {
            WriteValue(json, setting.Value);
            return;
        }

        json.WriteStartArray();
        foreach (EffectiveValue element in elements)
            WriteValue(json, element);
        json.WriteEndArray();
    }

    static void WriteValue(Utf8JsonWriter json, EffectiveValue value)
    {
        switch (value.Kind)
        {
            case EffectiveKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case EffectiveKind.Boolean:
                json.WriteBooleanValue(value.Boolean);
                break;
            // JSON has no numbers for these.
            case EffectiveKind.Number when !double.IsFinite(value.Number):
                json.WriteStringValue(double.IsNaN(value.Number) ? "NaN" : value.Number > 0 ? "Infinity" : "-Infinity");
                break;
            case EffectiveKind.Number:
                json.WriteNumberValue(value.Number);
                break;
            case EffectiveKind.List:
                json.WriteStartArray();
                json.WriteEndArray();
                break;
            case EffectiveKind.Map:
                json.WriteStartObject();
                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
