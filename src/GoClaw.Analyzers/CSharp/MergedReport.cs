using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Analyzers.CSharp;

/// <summary>
/// What is said of one file that was read in several ways: a literal may be a text, the value of a variable, and a setting in an object
/// graph. One cause stays one finding, that of the reading which knows most.
/// </summary>
static class MergedReport
{
    // Which of them a leak is depends on what is known of its place.
    static readonly string[] Leaks = ["GCL0102", "GCL0203", "GCL0204"];

    /// <param name="deployments">Of the same file.</param>
    public static Report Of(IReadOnlyList<Deployment> deployments)
    {
        Report[] reports = [.. deployments.Select(deployment => Linter.Run(deployment))];
        switch (reports.Length)
        {
            case 0:
                return new Report([], []);
            case 1:
                return reports[0];
        }

        List<Result> kept = [];
        foreach (IGrouping<string, (Result Result, int From)> same in reports.SelectMany((report, from) => report.Results.Select(result => (result, from))).GroupBy(each => Cause(each.result)))
        {
            List<(Result Result, int From)> open = [];
            // By place, so that only what may still overlap is compared.
            foreach ((Result Result, int From) next in same.OrderBy(each => Span(each.Result).Start))
            {
                open.RemoveAll(each => Span(each.Result).End <= Span(next.Result).Start && Keep(each.Result));
                int rival = open.FindIndex(each => each.From != next.From && Span(each.Result).Overlaps(Span(next.Result)));
                if (rival < 0)
                    open.Add(next);
                else if (Knows(next.Result) && !Knows(open[rival].Result))
                    open[rival] = next;
            }

            kept.AddRange(open.Select(each => each.Result));
        }

        return new Report(
            [.. kept.OrderBy(result => Span(result).Start).ThenBy(result => Span(result).Length).ThenBy(result => result.Finding.Rule.Id, StringComparer.Ordinal)],
            [.. reports.SelectMany(report => report.Errors).Distinct()]);

        bool Keep(Result result)
        {
            kept.Add(result);
            return true;
        }
    }

    static string Cause(Result result) => Leaks.Contains(result.Finding.Rule.Id) ? "leak" : result.Finding.Rule.Id;

    static bool Knows(Result result) => result.Finding.Setting is not null;

    static TextSpan Span(Result result) => result.Finding.Location.Span;
}
