using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>
/// The report for people. Every finding is a picture that can stand alone: what, where, the line with the place underlined, what is wrong,
/// what the gateway does with it, what to write, and where to read on.
/// </summary>
sealed class TextReport
{
    const int Narrowest = 40;
    const int WidestSentence = 100;

    readonly TextWriter output;
    readonly int width;
    readonly Ink ink;

    public TextReport(TextWriter output, int width, Ink ink)
    {
        this.output = output;
        this.width = Math.Max(width, Narrowest);
        this.ink = ink;
    }

    public void Write(Outcome outcome)
    {
        // What an unreadable run has to say is said on standard error.
        if (outcome.Files.Count == 0)
            return;
        foreach (Result result in outcome.Counted)
            Write(result);
        WriteSummary(outcome);
    }

    internal void Write(Result result)
    {
        Finding finding = result.Finding;
        LinePosition start = finding.Location.Start;
        LinePosition end = finding.Location.End;
        // A line break at the end of a span underlines nothing of the next line.
        if (end.Column == 0 && end.Line > start.Line)
            end = new LinePosition(end.Line - 1, int.MaxValue);
        string gutter = new(' ', (end.Line + 1).ToString().Length);

        string head = $"{Name(result.Severity)} {finding.Rule.Id}";
        string[] title = [.. Wrap.Lines($"{head}: {finding.Rule.Title}", width)];
        output.WriteLine(ink.Of(result.Severity, head) + ink.Strong(title[0][head.Length..]));
        foreach (string line in title.Skip(1))
            output.WriteLine(ink.Strong(line));
        output.WriteLine($"{gutter} {ink.Frame("╭─")} {Place(finding.Location)}");
        output.WriteLine($"{gutter} {ink.Frame("│")}");
        WriteSource(result, gutter, start, end);
        output.WriteLine($"{gutter} {ink.Frame("│")}");

        List<(string Label, string Text)> rows = [("fault", finding.Message.Fault)];
        if (!string.IsNullOrEmpty(finding.Message.Effect))
            rows.Add(("effect", finding.Message.Effect));
        if (!string.IsNullOrEmpty(finding.Message.Remedy))
            rows.Add(("fix", finding.Message.Remedy));
        foreach (RelatedLocation related in finding.Related)
            rows.Add(("see", $"{Place(related.Location)} {related.Message}"));
        rows.Add(("help", finding.Rule.HelpLink));
        for (int i = 0; i < rows.Count; i++)
            WriteRow(gutter, rows[i].Label, rows[i].Text, isLast: i == rows.Count - 1);
        output.WriteLine();
    }

    void WriteSource(Result result, string gutter, LinePosition start, LinePosition end)
    {
        Source source = result.Finding.Location.Source;
        for (int line = start.Line; line <= end.Line; line++)
        {
            // Of a span over many lines the first and the last say enough.
            if (line == start.Line + 1 && end.Line > start.Line + 2)
            {
                output.WriteLine($"{gutter} {ink.Frame("⋮")}");
                line = end.Line;
            }

            TextSpan span = source.Lines.Line(line);
            string text = source.RedactedText.Substring(span.Start, span.Length);
            int from = line == start.Line ? start.Column : text.Length - text.AsSpan().TrimStart().Length;
            int to = line == end.Line ? end.Column : text.Length;
            Excerpt excerpt = Excerpt.Of(text, Math.Min(from, text.Length), Math.Max(from, to), width - gutter.Length - 4);
            string number = (line + 1).ToString().PadLeft(gutter.Length);
            output.WriteLine($"{ink.Frame(number + " │")} {excerpt.Line}".TrimEnd());
            output.WriteLine($"{gutter} {ink.Frame("│")} {new string(' ', excerpt.Indent)}{ink.Of(result.Severity, new string('^', excerpt.Length))}");
        }
    }

    void WriteRow(string gutter, string label, string text, bool isLast)
    {
        string head = $"{gutter} {ink.Frame(isLast ? "╰─" : "├─")} {ink.Faint(label.PadRight(6))}  ";
        string next = $"{gutter} {ink.Frame(isLast ? " " : "│")}{new string(' ', 10)}";
        foreach (string line in Wrap.Lines(text, Math.Min(width, WidestSentence) - gutter.Length - 12))
        {
            output.WriteLine(head + line);
            head = next;
        }
    }

    void WriteSummary(Outcome outcome)
    {
        (int errors, int warnings, int infos) = (outcome.Count(Severity.Error), outcome.Count(Severity.Warning), outcome.Count(Severity.Info));
        string[] counts =
        [
            .. errors > 0 ? [ink.Of(Severity.Error, Plural.Of(errors, "error"))] : Array.Empty<string>(),
            .. warnings > 0 ? [ink.Of(Severity.Warning, Plural.Of(warnings, "warning"))] : Array.Empty<string>(),
            .. infos > 0 ? [ink.Of(Severity.Info, $"{infos} info")] : Array.Empty<string>(),
        ];
        string found = counts.Length == 0 ? "Nothing found" : string.Join(", ", counts);
        int suppressed = outcome.Results.Count - outcome.Counted.Count();
        string silent = suppressed == 0 ? "" : $"; {suppressed} suppressed";
        output.WriteLine($"{found} in {Plural.Of(outcome.Files.Count, "configuration")}{silent}.");
        foreach (string line in outcome.Notes().SelectMany(note => Wrap.Lines(note, Math.Min(width, WidestSentence))))
            output.WriteLine(ink.Faint(line));
    }

    static string Place(Location at) => $"{Cells.Visible(at.Source.Path)}:{at.Start.Line + 1}:{at.Start.Column + 1}";

    static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
