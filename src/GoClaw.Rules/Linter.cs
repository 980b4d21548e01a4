namespace GoClaw.Rules;

/// <summary>
/// What a team has decided about findings, as values that a host hands in. Rules know nothing of it: they judge, then a finding is
/// suppressed, then held against the baseline, then given its severity, then reported.
/// </summary>
public sealed class Policy
{
    public static readonly Policy Default = new();

    /// <summary>The reason why a finding is suppressed where it stands, or null.</summary>
    public Func<Finding, string?> Suppression { get; init; } = _ => null;

    /// <summary>Whether a finding was there before the team began to look.</summary>
    public Func<Finding, bool> Baseline { get; init; } = _ => false;

    /// <summary>The severity to report with; <see cref="Severity.None"/> leaves the finding out.</summary>
    public Func<Finding, Severity> Severity { get; init; } = finding => finding.Severity;
}

/// <summary>A finding as it is to be reported.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Severity">Final; suppressed results keep theirs.</param>
/// <param name="Suppression">Why it does not count, or null when it does.</param>
public sealed record Result(Finding Finding, Severity Severity, string? Suppression);

/// <summary>A rule that threw. The other rules have still reported.</summary>
public sealed record InternalError(Rule Rule, string Exception);

/// <summary>All that a run has to say; in order of file, place and ID.</summary>
public sealed record Report(IReadOnlyList<Result> Results, IReadOnlyList<InternalError> Errors);

/// <summary>Runs the pipeline judge, suppress, baseline, severity, report.</summary>
public static class Linter
{
    public static Report Run(Deployment deployment, Policy? policy = null) => Run(deployment, policy ?? Policy.Default, Catalogue.Rules);

    internal static Report Run(Deployment deployment, Policy policy, IReadOnlyList<Rule> rules)
    {
        List<Finding> findings = [];
        List<InternalError> errors = [];
        foreach (Rule rule in rules)
        {
            int before = findings.Count;
            try
            {
                Findings found = new(rule, findings);
                rule.Judge(deployment, found);
                found.Close();
            }
#pragma warning disable CA1031 // Whatever a rule throws must not silence the others.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                findings.RemoveRange(before, findings.Count - before);
                // Only the type: a message may quote the file.
                errors.Add(new InternalError(rule, exception.GetType().Name));
            }
        }

        List<Result> results = [];
        foreach (Finding found in findings)
        {
            Finding finding = found.InFile;
            string? suppression = policy.Suppression(finding) ?? (policy.Baseline(finding) ? "baseline" : null);
            Severity severity = policy.Severity(finding);
            if (severity != Severity.None)
                results.Add(new Result(finding, severity, suppression));
        }

        results.Sort(static (a, b) => Compare(a.Finding, b.Finding));
        return new Report(results, errors);
    }

    static int Compare(Finding a, Finding b)
    {
        int order = string.CompareOrdinal(a.Location.Source.Path, b.Location.Source.Path);
        if (order == 0)
            order = a.Location.Span.Start.CompareTo(b.Location.Span.Start);
        if (order == 0)
            order = a.Location.Span.Length.CompareTo(b.Location.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    }
}
