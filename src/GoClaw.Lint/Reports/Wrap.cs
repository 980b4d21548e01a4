using System.Text;

namespace GoClaw.Lint.Reports;

/// <summary>A word as it is measured and as it is printed, which may be in colour.</summary>
readonly record struct Word(string Plain, string Painted);

/// <summary>Breaks sentences into lines that fit; a word that does not fit is kept whole, so that a link stays one.</summary>
static class Wrap
{
    static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    public static IEnumerable<string> Lines(string text, int width) =>
        Lines(text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(word => new Word(Cells.Visible(word), Cells.Visible(word))), width);

    public static IEnumerable<string> Lines(IEnumerable<Word> words, int width)
    {
        StringBuilder line = new();
        int used = 0;
        foreach (Word word in words)
        {
            int length = Cells.Width(word.Plain);
            if (used > 0 && used + 1 + length > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0)
                line.Append(' ');
            line.Append(word.Painted);
            used += length + (used > 0 ? 1 : 0);
        }

        if (used > 0)
            yield return line.ToString();
    }
}
