using GoClaw.Lint.Reports;
using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>What <c>goclaw-lint check</c> was asked to do.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Kind">How named files are to be read, or null to go by their names.</param>
/// <param name="Format">text, sarif or json.</param>
/// <param name="Output">File for the report, or null for standard output.</param>
/// <param name="Colour">auto, always or never.</param>
sealed record CheckOptions(IReadOnlyList<string> Paths, SourceKind? Kind, string Format, string? Output, string Colour);

/// <summary>Finds the files, has the engine judge each, and writes one report.</summary>
static class CheckCommand
{
    public static ExitCode Run(CheckOptions options)
    {
        FileWalk walk = new(options.Paths, options.Kind);
        if (options.Output is string file && walk.Candidates.Any(candidate => RealPath.Of(Path.GetFullPath(file)) == RealPath.Of(candidate.FullPath)))
            return Complain(ExitCode.Usage, $"--output {file} would overwrite a file that is checked");

        Outcome outcome = Judge(walk);
        try
        {
            Output.Write(options.Output, stream => Write(outcome, options, stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Complain(ExitCode.Usage, $"cannot write {options.Output ?? "the report"}: {Output.Reason(exception)}");
        }

        foreach (string problem in outcome.Problems())
            Complain(outcome.ExitCode, problem);
        // Without a file the text report says nothing, and what was passed by is what the reader needs to know.
        foreach (string note in outcome.Files.Count == 0 ? outcome.Notes() : [])
            Complain(outcome.ExitCode, note);
        return outcome.ExitCode;
    }

    static Outcome Judge(FileWalk walk)
    {
        List<string> files = [];
        List<Result> results = [];
        List<RuleFailure> failures = [];
        List<Unreadable> unreadable = [.. walk.Unreadable];
        List<string> ignored = [];
        Severities severities = new();
        foreach (Candidate candidate in walk.Candidates)
        {
            byte[]? bytes = FileReader.Read(candidate.FullPath, out string? reason);
            if (bytes is null && !candidate.Ignored)
                unreadable.Add(new Unreadable(candidate.Name, reason!));
            if (bytes is null)
                continue;
            Source source = Source.FromBytes(candidate.Name, SourceKind.Config, bytes);
            if (!candidate.Named && !Deployment.LooksLikeConfig(source.Text))
                continue;
            if (candidate.Ignored)
            {
                ignored.Add(candidate.Name);
                continue;
            }

            files.Add(candidate.Name);
            Report report = Linter.Run(new Deployment(source), severities.For(candidate.FullPath));
            results.AddRange(report.Results.Where(result => result.Severity > Severity.Hidden));
            failures.AddRange(report.Errors.Select(error => new RuleFailure(candidate.Name, error)));
        }

        unreadable.AddRange(severities.Unreadable);
        unreadable.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new Outcome(files, results, failures, unreadable, ignored, walk.CSharpFiles);
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

    static ExitCode Complain(ExitCode code, string sentence)
    {
        Terminal.Complain(sentence);
        return code;
    }
}
