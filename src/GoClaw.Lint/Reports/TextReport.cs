using GoClaw.Rules;

namespace GoClaw.Lint.Reports;

/// <summary>The report for people: every finding as a picture, then how many there are and where.</summary>
sealed class TextReport(TextWriter output, int width, Ink ink)
{
    public void Write(Outcome outcome)
    {
        // What an unreadable run has to say is said on standard error.
        if (outcome.Files.Count == 0)
            return;
        Picture picture = new(output, width, ink);
        foreach (Result result in outcome.Counted)
            picture.Draw(result);
        new Summary(output, width, ink).Write(outcome);
        foreach (string line in outcome.Notes().SelectMany(note => Wrap.Lines(note, Math.Min(width, Wrap.WidestSentence))))
            output.WriteLine(ink.Faint(line));
    }
}
