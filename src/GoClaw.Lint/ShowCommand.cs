using GoClaw.Lint.Reports;
using GoClaw.Rules;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>Finds the files and prints what the gateway makes of each: answers "why does it do that" without a gateway.</summary>
static class ShowCommand
{
    /// <param name="paths">Files and folders.</param>
    /// <param name="kind">How named files are to be read, or null to go by their names.</param>
    /// <param name="format">text or json.</param>
    public static ExitCode Run(IReadOnlyList<string> paths, SourceKind? kind, string format)
    {
        FileWalk walk = new(paths, kind);
        List<Unreadable> unreadable = [.. walk.Unreadable];
        List<ConfigDocument> configs = [];
        foreach (Candidate candidate in walk.Candidates.Where(candidate => !candidate.Ignored))
        {
            if (FileReader.Read(candidate.FullPath, out string? reason) is not byte[] bytes)
            {
                unreadable.Add(new Unreadable(candidate.Name, reason!));
                continue;
            }

            Source source = Source.FromBytes(candidate.Name, SourceKind.Config, bytes);
            if (candidate.Named || Deployment.LooksLikeConfig(source.Text))
                configs.Add(new ConfigDocument(source));
        }

        Output.Write(null, stream =>
        {
            if (format == "json")
                EffectiveJson.Write(configs, stream);
            else
                EffectiveTable.Write(configs, stream);
        });
        foreach (Unreadable file in unreadable)
            Terminal.Complain($"cannot read {file.Name}: {file.Reason}");
        if (configs.Count == 0 && unreadable.Count == 0)
            Terminal.Complain("nothing to show: no config.json, goclaw.json, config.*.json or .json5 twin looks like a GoClaw configuration; name a file to have it read whatever it looks like");
        foreach (ConfigDocument config in configs.Where(config => !config.Loads))
            Terminal.Complain($"the gateway does not start with {config.Source.Path}; goclaw-lint check says why");
        return unreadable.Count > 0 || configs.Count == 0 ? ExitCode.Unreadable
            : configs.TrueForAll(config => config.Loads) ? ExitCode.Clean
            : ExitCode.Findings;
    }
}
