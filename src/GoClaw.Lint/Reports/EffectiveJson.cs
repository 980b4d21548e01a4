using System.Text.Json;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>
/// The effective configuration for scripts. "value" is what the gateway's loader holds; "actsAs" is there where the gateway then does something
/// else with it, such as the default of an unset value. Infinities and NaN are texts. A file that does not load has no settings.
/// <code>
/// [ { "file": "config.json", "loads": true,
///     "settings": [ { "path": "gateway.rate_limit_rpm", "value": 20, "origin": "default" },
///                   { "path": "gateway.port", "value": 8080, "origin": { "line": 3, "column": 13 } },
///                   { "path": "gateway.injection_action", "value": "", "actsAs": "warn", "origin": "default" } ] } ]
/// </code>
/// </summary>
static class EffectiveJson
{
    /// <param name="onlySet">Leave out what nobody wrote.</param>
    public static void Write(IEnumerable<ConfigDocument> configs, bool onlySet, Stream stream)
    {
        using (Utf8JsonWriter json = new(stream, JsonReport.Options))
        {
            json.WriteStartArray();
            foreach (ConfigDocument config in configs)
            {
                json.WriteStartObject();
                json.WriteString("file", config.Source.Path);
                json.WriteBoolean("loads", config.Loads);
                json.WriteStartArray("settings");
                foreach (EffectiveSetting setting in config.Loads ? EffectiveConfig.Of(config).Where(setting => !onlySet || setting.Origin is not null) : [])
                    WriteSetting(json, setting);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    static void WriteSetting(Utf8JsonWriter json, EffectiveSetting setting)
    {
        json.WriteStartObject();
        json.WriteString("path", setting.Path);
        json.WritePropertyName("value");
        if (setting.Elements is { } elements)
        {
            json.WriteStartArray();
            foreach (EffectiveValue element in elements)
                WriteValue(json, element);
            json.WriteEndArray();
        }
        else
        {
            WriteValue(json, setting.Value);
        }

        if (setting.ActsAs is { } actsAs)
        {
            json.WritePropertyName("actsAs");
            json.WriteRawValue(actsAs);
        }

        if (setting.Origin is { Start: LinePosition start })
        {
            json.WriteStartObject("origin");
            json.WriteNumber("line", start.Line + 1);
            json.WriteNumber("column", start.Column + 1);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("origin", "default");
        }

        json.WriteEndObject();
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
            case EffectiveKind.Number when value.Integer is { } integer:
                json.WriteNumberValue(integer);
                break;
            case EffectiveKind.Number when double.IsFinite(value.Number):
                json.WriteNumberValue(value.Number);
                break;
            case EffectiveKind.Number:
                json.WriteStringValue(double.IsNaN(value.Number) ? "NaN" : value.Number > 0 ? "Infinity" : "-Infinity");
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
