using System.Text;

namespace GoClaw.Lint.Reports;

/// <summary>A word as it is measured and as it is printed, which may be in colour.</summary>
readonly record struct Word(string Plain, string Painted);

/// <summary>Breaks sentences into lines that fit; a word that does not fit is kept whole, so that a link stays one.</summary>
static class Wrap
{
    /// <summary>Longer lines are hard to read, however wide the terminal is.</summary>
    public const int WidestSentence = 100;

    static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    public static IEnumerable<string> Lines(string text, int width) => Lines(Words(text), width);

    public static IEnumerable<Word> Words(string text)
    {
        foreach (string raw in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            string word = Cells.Visible(raw);
            yield return new Word(word, word);
        }
    }

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
