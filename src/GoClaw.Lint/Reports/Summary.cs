using System.Globalization;
using GoClaw.Rules;

namespace GoClaw.Lint.Reports;

/// <summary>
/// The end of a report: how many findings, in which sections of the checklist, and how many of them a machine can mend.
/// <code>
/// 5 errors, 4 warnings in 1 configuration.
///   0 The file itself         3 errors  4 warnings
///   2 Secrets and encryption  2 errors
/// 3 of 9 could be mended by machine: 2 safely, 1 to be looked at afterwards.
/// More about a rule: goclaw-lint rule GCL0001
/// </code>
/// </summary>
sealed class Summary(TextWriter output, int width, Ink ink)
{
    static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Info];

    public void Write(Outcome outcome)
    {
        Tally all = outcome.Tally;
        int suppressed = outcome.Results.Count - all.Total;
        string found = all.Total == 0 ? "Nothing found" : Sentence(all);
        string silent = suppressed == 0 ? "" : $"; {suppressed} suppressed";
        output.WriteLine($"{found} in {Plural.Of(outcome.Files.Count, "configuration")}{silent}.");
        if (all.Total == 0)
            return;

        WriteSections([.. outcome.Sections]);
        // Apart: of two interpolations at once the second costs a new process 0.1 ms, for the pool that lends them their buffers.
        string manner = Manner(all);
        if (all.Fixable > 0)
            WriteLines($"{all.Fixable} of {all.Total} could be mended by machine{manner}.", text => text);
        string worst = outcome.Counted.MaxBy(result => result.Severity)!.Finding.Rule.Id;
        WriteLines($"More about a rule: goclaw-lint rule {worst}", ink.Faint);
    }

    /// <summary>A column for each severity that occurs, or, where there is no room for them, a line below each section.</summary>
    void WriteSections((Section Section, Tally Tally)[] sections)
    {
        int title = sections.Max(section => section.Section.Title.Length);
        int[] digits = [.. Severities.Select(severity => sections.Max(section => Digits(Number(section.Tally, severity))))];
        int[] columns = [.. Severities.Select((severity, i) => sections.Max(section => Count(section.Tally, severity, digits[i]).Length))];
        bool isTable = 4 + title + columns.Where(column => column > 0).Sum(column => 2 + column) <= width;
        foreach ((Section section, Tally tally) in sections)
        {
            string head = $"  {section.Number} {section.Title}";
            if (isTable)
            {
                IEnumerable<string> cells = Severities.Select((severity, i) => Cell(Count(tally, severity, digits[i]), severity, columns[i]));
                output.WriteLine((head.PadRight(4 + title) + string.Concat(cells)).TrimEnd());
            }
            else
            {
                output.WriteLine(head);
                output.WriteLine("    " + Sentence(tally));
            }
        }
    }

    string Cell(string count, Severity severity, int column) =>
        column == 0 ? "" : "  " + ink.Of(severity, count) + new string(' ', column - count.Length);

    string Sentence(Tally tally) => string.Join(", ", Severities.Select(severity => ink.Of(severity, Count(tally, severity, 0))).Where(count => count.Length > 0));

    void WriteLines(string text, Func<string, string> paint)
    {
        foreach (string line in Wrap.Lines(text, Math.Min(width, Wrap.WidestSentence)))
            output.WriteLine(paint(line));
    }

    static string Manner(Tally tally) =>
        tally.SafelyFixable == tally.Fixable ? ", safely"
        : tally.SafelyFixable == 0 ? ", to be looked at afterwards"
        : $": {tally.SafelyFixable} safely, {tally.Fixable - tally.SafelyFixable} to be looked at afterwards";

    static int Number(Tally tally, Severity severity) => severity switch
    {
        Severity.Error => tally.Errors,
        Severity.Warning => tally.Warnings,
        _ => tally.Infos,
    };

    static string Count(Tally tally, Severity severity, int digits)
    {
        int number = Number(tally, severity);
        if (number == 0)
            return "";
        string noun = SeverityWord.Of(severity);
        string plural = number > 1 && severity > Severity.Info ? "s" : "";
        return $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(digits)} {noun}{plural}";
    }

    static int Digits(int number) => number == 0 ? 0 : number.ToString(CultureInfo.InvariantCulture).Length;
}
