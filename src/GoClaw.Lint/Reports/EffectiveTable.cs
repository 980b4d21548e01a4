using System.Globalization;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>The effective configuration for people: path, value, what becomes of it, and where it is written; what nobody wrote stands back.</summary>
static class EffectiveTable
{
    // What is wider is shown whole and pushes the rest of its line; the other lines stay a table.
    const int WidestPath = 60;
    const int WidestValue = 40;

    /// <param name="onlySet">Leave out what nobody wrote.</param>
    public static void Write(IEnumerable<ConfigDocument> configs, bool onlySet, Stream stream, Ink ink)
    {
        using StreamWriter output = new(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (ConfigDocument config in configs)
        {
            output.WriteLine(ink.Strong(Cells.Visible(config.Source.Path)));
            if (config.Loads)
                WriteSettings(config, onlySet, output, ink);
            else
                output.WriteLine("  The gateway does not start with this file.");
            output.WriteLine();
        }
    }

    static void WriteSettings(ConfigDocument config, bool onlySet, StreamWriter output, Ink ink)
    {
        (string Path, string Value, Location? Origin)[] rows =
            [.. EffectiveConfig.Of(config).Where(setting => !onlySet || setting.Origin is not null).Select(setting => (Cells.Visible(setting.Path), Cells.Visible(Value(setting)), setting.Origin))];
        int paths = Widest(rows.Select(row => row.Path), WidestPath);
        int values = Widest(rows.Select(row => row.Value), WidestValue);
        output.WriteLine(ink.Faint(
            !onlySet ? "  What the file alone makes of the gateway: environment variables and database are left out."
            : rows.Length > 0 ? "  What the file sets; every other setting has its default."
            : "  The file sets nothing: every setting has its default."));
        string section = "";
        foreach ((string path, string value, Location? origin) in rows)
        {
            string top = path.Split('.', '[')[0];
            if (top != section)
                output.WriteLine();
            section = top;
            string line = $"  {Pad(path, paths)}  {Pad(value, values)}  ";
            output.WriteLine(origin is null ? ink.Faint(line + "default") : line + ink.Frame($"line {origin.Start.Line + 1}:{origin.Start.Column + 1}"));
        }
    }

    static string Value(EffectiveSetting setting)
    {
        string value = setting.Elements is { } elements ? $"[{string.Join(", ", elements.Select(Value))}]" : Value(setting.Value);
        // What nobody wrote is what the gateway does; what somebody wrote is shown beside what becomes of it.
        return setting.ActsAs is not { } actsAs ? value : setting.Origin is null ? actsAs : $"{value}, acts as {actsAs}";
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

    static int Widest(IEnumerable<string> texts, int limit) => texts.Select(Cells.Width).Where(width => width <= limit).Append(0).Max();

    static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Cells.Width(text)));
}
