using GoClaw.Lint.Reports;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>What <c>goclaw-lint show</c> was asked to do.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Kind">How named files are to be read, or null to go by their names.</param>
/// <param name="OnlySet">Leave out what nobody wrote.</param>
/// <param name="Format">text or json.</param>
/// <param name="Colour">auto, always or never.</param>
sealed record ShowOptions(IReadOnlyList<string> Paths, SourceKind? Kind, bool OnlySet, string Format, string Colour);

/// <summary>Prints what the gateway makes of each configuration: answers "why does it do that" without a gateway.</summary>
static class ShowCommand
{
    public static ExitCode Run(ShowOptions options)
    {
        Inputs inputs = new(options.Paths, options.Kind);
        List<ConfigDocument> configs = [.. inputs.Read().Select(input => new ConfigDocument(input.Source))];
        if (!Output.TryWrite(null, stream => Write(configs, options, stream)))
            return ExitCode.Usage;

        Outcome outcome = inputs.Outcome([], [], []);
        Terminal.Complain(outcome);
        foreach (ConfigDocument config in configs.Where(config => !config.Loads))
            Terminal.Complain($"the gateway does not start with {config.Source.Path}; goclaw-lint check says why");
        return outcome.ExitCode != ExitCode.Clean ? outcome.ExitCode
            : configs.TrueForAll(config => config.Loads) ? ExitCode.Clean
            : ExitCode.Findings;
    }

    static void Write(IReadOnlyList<ConfigDocument> configs, ShowOptions options, Stream stream)
    {
        if (options.Format == "json")
            EffectiveJson.Write(configs, options.OnlySet, stream);
        else
            EffectiveTable.Write(configs, options.OnlySet, stream, Terminal.Ink(options.Colour, null));
    }
}
