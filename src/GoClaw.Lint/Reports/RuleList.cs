using GoClaw.Rules;

namespace GoClaw.Lint.Reports;

/// <summary>The catalogue on the terminal: a line per rule, by section of the checklist; where a line is too short, a few.</summary>
sealed class RuleList(TextWriter output, int width, Ink ink)
{
    const int NarrowestTitle = 24;
    const string Mended = "fix";
    const string Lowered = "production";

    public void Write(IReadOnlyList<Rule> rules)
    {
        int places = rules.Max(rule => Places(rule).Length);
        int title = Math.Min(rules.Max(rule => rule.Title.Length), width - places - "  GCL0000  warning    ".Length - $"  {Mended}  {Lowered}".Length);
        foreach (IGrouping<Section, Rule> section in rules.GroupBy(rule => rule.Section))
        {
            output.WriteLine($"{ink.Strong($"{section.Key.Number} {section.Key.Title}")}  {ink.Faint(section.Key.Category)}");
            foreach (Rule rule in section)
                WriteRule(rule, title, places);
            output.WriteLine();
        }

        WriteLines($"{Plural.Of(rules.Count, "rule")}. \"{Mended}\": some findings can be mended by machine. \"{Lowered}\": lowered to info by the development profile.", "");
        WriteLines($"More about a rule: goclaw-lint rule {rules[0].Id}", "");
    }

    void WriteRule(Rule rule, int title, int places)
    {
        string severity = SeverityWord.Of(rule.Severity);
        string head = $"  {ink.Strong(rule.Id)}  {ink.Of(rule.Severity, severity)}";
        if (title < NarrowestTitle)
        {
            output.WriteLine(head);
            WriteLines(rule.Title, "    ");
            WriteLines(string.Join(" · ", [Places(rule), .. Flags(rule)]), "    ");
            return;
        }

        string tail = $"  {Places(rule).PadRight(places)}  {(rule.HasFix ? Mended : "").PadRight(Mended.Length)}  {(rule.OnlyInProduction ? Lowered : "")}".TrimEnd();
        head += new string(' ', "warning".Length - severity.Length + 2);
        foreach (string line in Wrap.Lines(rule.Title, title))
        {
            output.WriteLine(tail.Length > 0 ? head + line.PadRight(title) + ink.Faint(tail) : head + line);
            (head, tail) = (new string(' ', "  GCL0000  warning  ".Length), "");
        }
    }

    void WriteLines(string text, string indent)
    {
        foreach (string line in Wrap.Lines(text, Math.Min(width, Wrap.WidestSentence) - indent.Length))
            output.WriteLine(ink.Faint(indent + line));
    }

    static IEnumerable<string> Flags(Rule rule)
    {
        if (rule.HasFix)
            yield return Mended;
        if (rule.OnlyInProduction)
            yield return Lowered;
    }

    static string Places(Rule rule) => string.Join(", ", RulePage.Surfaces(rule));
}
