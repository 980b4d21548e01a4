using System.Globalization;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>The effective configuration for people: path, value, what becomes of it, and where it is written.</summary>
static class EffectiveTable
{
    const int WidestPath = 60;
    const int WidestValue = 60;

    public static void Write(IEnumerable<ConfigDocument> configs, Stream stream)
    {
        using StreamWriter output = new(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (ConfigDocument config in configs)
        {
            output.WriteLine(Cells.Visible(config.Source.Path));
            if (!config.Loads)
            {
                output.WriteLine("  The gateway does not start with this file.");
                output.WriteLine();
                continue;
            }

            string section = "";
            EffectiveSetting[] settings = [.. EffectiveConfig.Of(config)];
            int paths = Math.Min(WidestPath, settings.Max(setting => setting.Path.Length));
            int values = Math.Min(WidestValue, settings.Max(setting => Value(setting).Length));
            foreach (EffectiveSetting setting in settings)
            {
                string top = setting.Path.Split('.', '[')[0];
                if (top != section)
                    output.WriteLine();
                section = top;
                string origin = setting.Origin is { Start: LinePosition start } ? $"line {start.Line + 1}:{start.Column + 1}" : "default";
                output.WriteLine($"  {Cells.Visible(setting.Path).PadRight(paths)}  {Cells.Visible(Value(setting)).PadRight(values)}  {origin}");
            }

            output.WriteLine();
        }
    }

    static string Value(EffectiveSetting setting)
    {
        string value = setting.Elements is { } elements ? $"[{string.Join(", ", elements.Select(Value))}]" : Value(setting.Value);
        // What nobody wrote is what the gateway does; what somebody wrote is shown beside what becomes of it.
        if (setting.ActsAs is { } actsAs)
            value = setting.Origin is null ? actsAs : $"{value}, acts as {actsAs}";
        return value.Length <= WidestValue ? value : value[..(WidestValue - 1)] + "…";
    }

    static string Value(EffectiveValue value) => value.Kind switch
    {
        EffectiveKind.Text => $"\"{value.Text}\"",
        EffectiveKind.Boolean => value.Boolean ? "true" : "false",
        EffectiveKind.Number => value.Integer?.ToString(CultureInfo.InvariantCulture) ?? value.Number.ToString(CultureInfo.InvariantCulture),
        EffectiveKind.List => "[]",
        EffectiveKind.Map => "{}",
        _ => "unset",
    };
}
