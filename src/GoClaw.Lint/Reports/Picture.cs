using System.Globalization;
using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>
/// Draws a finding so that it can stand alone: what, where, the line with the place underlined, what is wrong, what the gateway does with it,
/// what to write, and where to read on. Related places of the same file are drawn with it, in order of line.
/// </summary>
sealed class Picture
{
    const int Narrowest = 40;
    const int Narrow = 60;

    /// <summary>A picture of more lines would hide the one that matters; the others are named.</summary>
    const int MostRelated = 3;

    readonly TextWriter output;
    readonly int width;
    readonly Ink ink;

    public Picture(TextWriter output, int width, Ink ink)
    {
        this.output = output;
        this.width = Math.Max(width, Narrowest);
        this.ink = ink;
    }

    public void Draw(Result result)
    {
        Finding finding = result.Finding;
        List<Mark> marks = [new Mark(finding.Location, null)];
        List<(string Label, string Text)> rows = [("fault", finding.Message.Fault)];
        if (!string.IsNullOrEmpty(finding.Message.Effect))
            rows.Add(("effect", finding.Message.Effect));
        if (!string.IsNullOrEmpty(finding.Message.Remedy))
            rows.Add(("fix", finding.Message.Remedy));
        foreach (RelatedLocation related in finding.Related)
        {
            if (related.Location.Source == finding.Location.Source && marks.Count <= MostRelated)
                marks.Add(new Mark(related.Location, related.Message));
            else
                rows.Add(("see", $"{Place(related.Location)} {related.Message}"));
        }

        rows.Add(("help", finding.Rule.HelpLink));
        marks = [.. marks.OrderBy(mark => mark.First)];
        string gutter = new(' ', (marks.Max(mark => mark.Last) + 1).ToString().Length);

        string place = Place(finding.Location);
        string head = $"{SeverityWord.Of(result.Severity)} {finding.Rule.Id}";
        string[] title = [.. Wrap.Lines($"{head}: {finding.Rule.Title}", width)];
        output.WriteLine(ink.Of(result.Severity, head) + ink.Strong(title[0][head.Length..]));
        foreach (string line in title.Skip(1))
            output.WriteLine(ink.Strong(line));
        output.WriteLine($"{gutter} {ink.Frame("╭─")} {place}");
        output.WriteLine($"{gutter} {ink.Frame("│")}");
        DrawSource(result, marks, gutter);
        output.WriteLine($"{gutter} {ink.Frame("│")}");
        for (int i = 0; i < rows.Count; i++)
            DrawRow(gutter, rows[i].Label, rows[i].Text, isLast: i == rows.Count - 1);
        output.WriteLine();
    }

    void DrawSource(Result result, List<Mark> marks, string gutter)
    {
        Source source = result.Finding.Location.Source;
        int drawn = -1;
        string? shown = null;
        foreach (Mark mark in marks)
        {
            for (int line = mark.First; line <= mark.Last; line++)
            {
                // Of a span over many lines the first and the last say enough.
                if (line == mark.First + 1 && mark.Last > mark.First + 2)
                    line = mark.Last;
                string text = LineOf(source, line);
                (int from, int to) = mark.On(line, text);
                Excerpt excerpt = Excerpt.Of(text, from, to, Room(gutter));
                if (drawn >= 0)
                    DrawBetween(source, drawn + 1, line, gutter);
                // A line with several marks is drawn once, unless it is too long to show them all.
                if (line != drawn || excerpt.Line != shown)
                    DrawLine(line, excerpt.Line, gutter);
                (drawn, shown) = (Math.Max(line, drawn), excerpt.Line);
                Underline(result, mark, excerpt, gutter);
            }
        }
    }

    /// <summary>A sign for the lines that are left out takes as much room as one line.</summary>
    void DrawBetween(Source source, int first, int end, string gutter)
    {
        if (end == first + 1)
            DrawLine(first, Excerpt.Of(LineOf(source, first), 0, 0, Room(gutter)).Line, gutter);
        else if (end > first)
            output.WriteLine($"{gutter} {ink.Frame("⋮")}");
    }

    void DrawLine(int line, string text, string gutter) =>
        output.WriteLine($"{ink.Frame((line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(gutter.Length) + " │")} {text}".TrimEnd());

    static string LineOf(Source source, int line)
    {
        TextSpan span = source.Lines.Line(line);
        return source.RedactedText.Substring(span.Start, span.Length);
    }

    void Underline(Result result, Mark mark, Excerpt excerpt, string gutter)
    {
        string head = $"{gutter} {ink.Frame("│")} ";
        string indent = new(' ', excerpt.Indent);
        if (mark.Label is null)
        {
            output.WriteLine(head + indent + ink.Of(result.Severity, new string('^', excerpt.Length)));
            return;
        }

        string underline = ink.Related(new string('-', excerpt.Length));
        int room = Room(gutter);
        if (excerpt.Indent + excerpt.Length + 1 + Cells.Width(mark.Label) <= room)
        {
            output.WriteLine(head + indent + underline + ' ' + ink.Related(Cells.Visible(mark.Label)));
            return;
        }

        output.WriteLine(head + indent + underline);
        indent = new string(' ', Math.Min(excerpt.Indent, room / 2));
        foreach (string line in Wrap.Lines(mark.Label, room - indent.Length))
            output.WriteLine(head + indent + ink.Related(line));
    }

    void DrawRow(string gutter, string label, string text, bool isLast)
    {
        // Where there is little room the sentence begins beside its label and goes on below it.
        bool isNarrow = width < Narrow;
        int indent = isNarrow ? 0 : 8;
        string name = ink.Faint(label) + new string(' ', Math.Max(indent - label.Length, 1));
        string head = $"{gutter} {ink.Frame(isLast ? "╰─" : "├─")} ";
        string next = $"{gutter} {ink.Frame(isLast ? " " : "│")}  ";
        IEnumerable<Word> words = Wrap.Words(text);
        // A link needs no name.
        if (isNarrow && !isLast)
            words = words.Prepend(new Word(label + ":", ink.Faint(label + ":")));
        foreach (string line in Wrap.Lines(words, Math.Min(width, Wrap.WidestSentence) - gutter.Length - 4 - indent))
        {
            output.WriteLine(head + (isNarrow ? "" : head == next ? new string(' ', indent) : name) + line);
            head = next;
        }
    }

    int Room(string gutter) => width - gutter.Length - 4;

    static string Place(Location at) => $"{Cells.Visible(at.Source.Path)}:{at.Start.Line + 1}:{at.Start.Column + 1}";

    /// <summary>A span to be underlined.</summary>
    readonly struct Mark
    {
        readonly LinePosition start;
        readonly LinePosition end;

        /// <param name="label">What a related place has to do with the finding; null for the finding itself.</param>
        public Mark(Location at, string? label)
        {
            Label = label;
            start = at.Start;
            end = at.End;
            // A line break at the end of a span underlines nothing of the next line, and a related place needs no more than its beginning.
            if (end.Line > start.Line && (end.Column == 0 || label is not null))
                end = new LinePosition(label is null ? end.Line - 1 : start.Line, int.MaxValue);
        }

        public string? Label { get; }

        public int First => start.Line;

        public int Last => end.Line;

        /// <summary>What of a line is underlined, in UTF-16 units.</summary>
        public (int From, int To) On(int line, string text)
        {
            int from = Math.Min(line == First ? start.Column : text.Length - text.AsSpan().TrimStart().Length, text.Length);
            return (from, Math.Max(from, Math.Min(line == Last ? end.Column : text.Length, text.Length)));
        }
    }
}
