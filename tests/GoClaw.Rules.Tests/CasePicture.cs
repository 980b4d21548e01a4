using System.Globalization;
using System.Text;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests;

/// <summary>What a rule says of a case, as a picture: place, line, caret, sentences, related places, fix as a diff; then who else speaks of what is written.</summary>
static class CasePicture
{
    public static string Of(Case one)
    {
        StringBuilder picture = new();
        foreach (Finding finding in one.Own)
            Draw(picture, one.Source, finding);
        string[] others = [.. one.Report.Results.Select(result => result.Finding).Where(finding => finding.Rule.Id != one.Rule && !one.IsAbsence(finding)).Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal)];
        picture.Append("others: ").AppendJoin(' ', others.DefaultIfEmpty("none")).Append('\n');
        return picture.ToString();
    }

    static void Draw(StringBuilder picture, Source source, Finding finding)
    {
        Line(picture, $"{finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()} {Place(finding.Location)}{(string.IsNullOrEmpty(finding.Setting) ? "" : " " + finding.Setting)}");
        Excerpt(picture, finding.Location);
        foreach (string? sentence in new[] { finding.Message.Fault, finding.Message.Effect, finding.Message.Remedy })
            Line(picture, "  " + sentence);
        foreach (RelatedLocation related in finding.Related)
        {
            Line(picture, $"  {Place(related.Location)} {related.Message}");
            Excerpt(picture, related.Location);
        }

        if (finding.Fix is { } fix)
        {
            Line(picture, $"  {(fix.IsSafe ? "safe" : "unsafe")} fix: {fix.Title}");
            if (fix.Edits.Any(edit => edit.RemovesByteOrderMark))
                Line(picture, "  - (byte order mark)");
            Diff(picture, source.RedactedText, FixedText.Of(source, fix).RedactedText);
        }

        picture.Append('\n');
    }

    static string Place(Location at) => string.Create(CultureInfo.InvariantCulture, $"{at.Start.Line + 1}:{at.Start.Column + 1}-{at.End.Line + 1}:{at.End.Column + 1}");

    static void Excerpt(StringBuilder picture, Location at)
    {
        TextSpan whole = at.Source.Lines.Line(at.Start.Line);
        string line = at.Source.RedactedText.Substring(whole.Start, whole.Length);
        int start = Math.Min(at.Start.Column, line.Length);
        int end = at.End.Line == at.Start.Line ? at.End.Column : line.Length;
        string pad = new([.. line[..start].Select(c => c == '\t' ? '\t' : ' ')]);
        Line(picture, "    " + line);
        Line(picture, "    " + pad + new string('^', Math.Max(1, end - start)));
    }

    /// <summary>The lines between what begins and what ends alike.</summary>
    static void Diff(StringBuilder picture, string before, string after)
    {
        string[] old = before.ReplaceLineEndings("\n").Split('\n');
        string[] now = after.ReplaceLineEndings("\n").Split('\n');
        int first = 0;
        while (first < Math.Min(old.Length, now.Length) && old[first] == now[first])
            first++;
        int last = 0;
        while (last < Math.Min(old.Length, now.Length) - first && old[^(last + 1)] == now[^(last + 1)])
            last++;
        foreach (string line in old[first..^last])
            Line(picture, "  - " + line);
        foreach (string line in now[first..^last])
            Line(picture, "  + " + line);
    }

    static void Line(StringBuilder picture, string line) => picture.Append(line.Replace("\0", "\u2400", StringComparison.Ordinal)).Append('\n');
}

/// <summary>A file after a fix, as a host would write it.</summary>
static class FixedText
{
    public static Source Of(Source source, Fix fix)
    {
        SourceEdit edit = Assert.Single(fix.Edits);
        Assert.Equal(source.Path, edit.Path);
        SourceFacts facts = edit.RemovesByteOrderMark ? source.Facts with { ByteOrderMark = false } : source.Facts;
        return new Source(source.Path, source.Kind, TextEdit.Apply(source.Text, edit.Edits), facts);
    }
}
