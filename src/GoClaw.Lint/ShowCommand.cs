using GoClaw.Lint.Reports;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>What <c>goclaw-lint show</c> was asked to do.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Kind">How named files are to be read, or null to go by their names.</param>
/// <param name="Format">text or json.</param>
/// <param name="Colour">auto, always or never.</param>
sealed record ShowOptions(IReadOnlyList<string> Paths, SourceKind? Kind, string Format, string Colour);

/// <summary>The configuration a gateway would run with.</summary>
/// <param name="File">Name of the file it comes from.</param>
/// <param name="Loads">The gateway starts with it; if not, there is no configuration.</param>
/// <param name="Settings">Defaults included, secrets masked.</param>
sealed record ShownConfig(string File, bool Loads, IReadOnlyList<EffectiveSetting> Settings);

/// <summary>Shows the effective configuration: what is set, by whom, and what the gateway uses where nobody set anything.</summary>
static class ShowCommand
{
    public static ExitCode Run(ShowOptions options)
    {
        Inputs inputs = new(options.Paths, options.Kind);
        List<ShownConfig> configs = [];
        foreach ((_, Source source) in inputs.Read())
        {
            ConfigDocument config = new(source);
            configs.Add(new ShownConfig(source.Path, config.Loads, config.Loads ? [.. EffectiveConfig.Of(config)] : []));
        }

        if (!Output.TryWrite(null, stream => Write(configs, options, stream)))
            return ExitCode.Usage;
        Outcome outcome = inputs.Outcome([], [], []);
        Terminal.Complain(outcome);
        return outcome.ExitCode != ExitCode.Clean ? outcome.ExitCode : configs.TrueForAll(config => config.Loads) ? ExitCode.Clean : ExitCode.Findings;
    }

    static void Write(IReadOnlyList<ShownConfig> configs, ShowOptions options, Stream stream)
    {
        if (options.Format == "json")
        {
            SettingsJson.Write(configs, stream);
            return;
        }

        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        new SettingsTable(writer, Terminal.Ink(options.Colour, null)).Write(configs);
    }
}
