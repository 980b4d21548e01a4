using GoClaw.Rules.Settings;

namespace GoClaw.Lint.Reports;

/// <summary>The effective configuration for people: a table for each file, what somebody wrote told apart from what is default.</summary>
sealed class SettingsTable(TextWriter output, Ink ink)
{
    public void Write(IReadOnlyList<ShownConfig> configs)
    {
        foreach (ShownConfig config in configs)
        {
            if (config != configs[0])
                output.WriteLine();
            Write(config);
        }
    }

    void Write(ShownConfig config)
    {
        string file = Cells.Visible(config.File);
        if (!config.Loads)
        {
            output.WriteLine($"{ink.Strong(file)} does not load: the gateway would not start with it. 'goclaw-lint check' says why.");
            return;
        }

        output.WriteLine(ink.Strong(file));
        (string Path, string Origin, EffectiveSetting Setting)[] rows = [.. config.Settings.Select(setting => (Cells.Visible(setting.Path), Origin(setting), setting))];
        int pathWidth = rows.Select(row => Cells.Width(row.Path)).Append(0).Max();
        int originWidth = rows.Select(row => row.Origin.Length).Append(0).Max();
        foreach ((string path, string origin, EffectiveSetting setting) in rows)
        {
            string value = Cells.Visible(SettingsJson.Text(setting));
            string actsAs = setting.ActsAs is null ? "" : ink.Faint($"  acts as {setting.ActsAs}");
            string left = $"  {path}{new string(' ', pathWidth - Cells.Width(path))}  ";
            output.WriteLine(setting.Origin is null
                ? ink.Faint($"{left}{origin.PadRight(originWidth)}  {value}") + actsAs
                : $"{left}{ink.Frame(origin.PadRight(originWidth))}  {value}{actsAs}");
        }
    }

    static string Origin(EffectiveSetting setting) => setting.Origin is { } at ? $"{at.Start.Line + 1}:{at.Start.Column + 1}" : "default";
}
