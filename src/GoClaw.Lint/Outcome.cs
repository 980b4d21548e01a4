using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>A rule that failed on one file; the file's other rules have reported.</summary>
sealed record RuleFailure(string File, InternalError Error);

/// <summary>All that a run found out, and what it could not: the same for every format.</summary>
/// <param name="Files">Names of the configurations that were judged.</param>
/// <param name="Results">In order of file, place and ID; without those only editors show.</param>
/// <param name="Failures">Rules that threw.</param>
/// <param name="Unreadable">What was asked for and could not be read.</param>
/// <param name="Ignored">Configurations that were left out because a .gitignore names them.</param>
/// <param name="CSharpFiles">How many C# files were passed by.</param>
sealed record Outcome(
    IReadOnlyList<string> Files,
    IReadOnlyList<Result> Results,
    IReadOnlyList<RuleFailure> Failures,
    IReadOnlyList<Unreadable> Unreadable,
    IReadOnlyList<string> Ignored,
    int CSharpFiles)
{
    public ExitCode ExitCode =>
        Failures.Count > 0 ? ExitCode.InternalError
        : Unreadable.Count > 0 || Files.Count == 0 ? ExitCode.Unreadable
        : Counted.Any(result => result.Severity >= Severity.Warning) ? ExitCode.Findings
        : ExitCode.Clean;

    /// <summary>What nobody suppressed.</summary>
    public IEnumerable<Result> Counted => Results.Where(result => result.Suppression is null);

    public Tally Tally => Tally.Of(Counted);

    /// <summary>The sections of the checklist in which something was found, in their order.</summary>
    public IEnumerable<(Section Section, Tally Tally)> Sections =>
        Counted.GroupBy(result => result.Finding.Rule.Section).OrderBy(section => section.Key.Number).Select(section => (section.Key, Tally.Of(section)));

    /// <summary>Why the run did not see everything: a sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (Unreadable file in Unreadable)
            yield return $"cannot read {file.Name}: {file.Reason}";
        foreach (RuleFailure failure in Failures)
            yield return $"internal error: rule {failure.Error.Rule.Id} failed on {failure.File} ({failure.Error.Exception}); the other rules have reported";
        if (Files.Count == 0 && Unreadable.Count == 0)
            yield return "nothing to analyse: no config.json, goclaw.json, config.*.json, goclaw.*.json or .json5 twin looks like a GoClaw configuration; name a file to have it read whatever it looks like";
    }

    /// <summary>What was passed by on purpose: a sentence each.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (string file in Ignored)
            yield return $"{file} is left out because a .gitignore names it; name it on the command line to have it checked.";
        if (CSharpFiles > 0)
            yield return $"{Plural.Of(CSharpFiles, "C# file")} passed by: the compiler checks C#, in every build of a project that references the package GoClaw.Analyzers.";
    }
}

/// <summary>How many findings there are, by what they weigh and by what a machine can do about them.</summary>
/// <param name="Fixable">A machine can mend them.</param>
/// <param name="SafelyFixable">And nobody needs to look at what it did.</param>
readonly record struct Tally(int Errors, int Warnings, int Infos, int Fixable, int SafelyFixable)
{
    public int Total => Errors + Warnings + Infos;

    public static Tally Of(IEnumerable<Result> results)
    {
        Tally tally = default;
        foreach (Result result in results)
        {
            Fix? fix = result.Finding.Fix;
            tally = new Tally(
                tally.Errors + (result.Severity == Severity.Error ? 1 : 0),
                tally.Warnings + (result.Severity == Severity.Warning ? 1 : 0),
                tally.Infos + (result.Severity < Severity.Warning ? 1 : 0),
                tally.Fixable + (fix is null ? 0 : 1),
                tally.SafelyFixable + (fix is { IsSafe: true } ? 1 : 0));
        }

        return tally;
    }
}

/// <summary>Counts in words.</summary>
static class Plural
{
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
