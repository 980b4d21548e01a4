namespace GoClaw.Lint.Reports;

/// <summary>The page of a rule on the terminal.</summary>
sealed class RulePageText(TextWriter output, int width, Ink ink)
{
    const string Indent = "  ";

    readonly int room = Math.Min(width, Wrap.WidestSentence) - Indent.Length;

    public void Write(RulePage page)
    {
        foreach (string line in Wrap.Lines($"{page.Rule.Id}: {page.Rule.Title}", Math.Min(width, Wrap.WidestSentence)))
            output.WriteLine(ink.Strong(line));
        WriteFacts(page);
        foreach (PagePart part in page.Parts)
            WritePart(part);
        output.WriteLine();
        output.WriteLine(page.Rule.HelpLink);
    }

    void WriteFacts(RulePage page)
    {
        int names = page.Facts.Max(fact => fact.Name.Length) + 2;
        foreach ((string name, string value) in page.Facts)
        {
            string head = ink.Faint(name) + new string(' ', names - name.Length);
            foreach (string line in Markdown.Lines(value, room - names, ink))
            {
                output.WriteLine(Indent + head + line);
                head = new string(' ', names);
            }
        }
    }

    void WritePart(PagePart part)
    {
        output.WriteLine();
        output.WriteLine(ink.Strong(part.Heading));
        foreach (string line in Markdown.Lines(part.Text, room, ink))
            output.WriteLine((Indent + line).TrimEnd());
        if (part.Text.Length > 0 && part.Code.Length > 0)
            output.WriteLine();
        // To be copied: whole, however long.
        foreach (string line in part.Code.TrimEnd().Split('\n').Where(_ => part.Code.Length > 0))
            output.WriteLine((Indent + Indent + Cells.Visible(line)).TrimEnd());
        StringWriter pictures = new() { NewLine = "\n" };
        Picture picture = new(pictures, width, ink);
        foreach (GoClaw.Rules.Result finding in part.Findings)
            picture.Draw(finding);
        if (part.Findings.Count > 0)
            output.Write("\n" + pictures.ToString().TrimEnd() + "\n");
    }
}
