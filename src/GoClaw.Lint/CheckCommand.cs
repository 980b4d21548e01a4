using GoClaw.Lint.Reports;
using GoClaw.Rules;
using GoClaw.Rules.Severities;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>What <c>goclaw-lint check</c> was asked to do.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Kind">How named files are to be read, or null to go by their names.</param>
/// <param name="Format">text, sarif or json.</param>
/// <param name="Output">File for the report, or null for standard output.</param>
/// <param name="Colour">auto, always or never.</param>
sealed record CheckOptions(IReadOnlyList<string> Paths, SourceKind? Kind, string Format, string? Output, string Colour);

/// <summary>Has the engine judge every configuration and writes one report.</summary>
static class CheckCommand
{
    public static ExitCode Run(CheckOptions options)
    {
        Inputs inputs = new(options.Paths, options.Kind);
        if (options.Output is string file && inputs.Candidates.Any(path => RealPath.Of(path) == RealPath.Of(Path.GetFullPath(file))))
        {
            Terminal.Complain($"--output {file} would overwrite a file that is checked");
            return ExitCode.Usage;
        }

        Outcome outcome = Judge(inputs);
        if (!Output.TryWrite(options.Output, stream => Write(outcome, options, stream)))
            return ExitCode.Usage;
        Terminal.Complain(outcome);
        return outcome.ExitCode;
    }

    static Outcome Judge(Inputs inputs)
    {
        List<Result> results = [];
        List<RuleFailure> failures = [];
        Severities severities = new();
        foreach ((string fullPath, Source source) in inputs.Read())
        {
            FilePolicy policy = severities.For(fullPath);
            if (policy.Complaint is string complaint)
                Terminal.Complain($"{source.Path}: {complaint}");
            Report report = Linter.Run(new Deployment(policy.KnownKeys, source), policy.Policy);
            results.AddRange(report.Results.Where(result => result.Severity > Severity.Hidden));
            failures.AddRange(report.Errors.Select(error => new RuleFailure(source.Path, error)));
        }

        return inputs.Outcome(results, failures, severities.Unreadable);
    }

    static void Write(Outcome outcome, CheckOptions options, Stream stream)
    {
        switch (options.Format)
        {
            case "sarif":
                SarifReport.Write(outcome, Directory.GetCurrentDirectory(), stream);
                break;
            case "json":
                JsonReport.Write(outcome, stream);
                break;
            default:
                using (StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" })
                    new TextReport(writer, Terminal.Width(options.Output), Terminal.Ink(options.Colour, options.Output)).Write(outcome);
                break;
        }
    }
}
