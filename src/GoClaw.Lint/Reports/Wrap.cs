using System.Text;

namespace GoClaw.Lint.Reports;

/// <summary>Breaks sentences into lines that fit; a word that does not fit is kept whole, so that a link stays one.</summary>
static class Wrap
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        StringBuilder line = new();
        int used = 0;
        foreach (string raw in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            string word = Cells.Visible(raw);
            int length = Cells.Width(word);
            if (used > 0 && used + 1 + length > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0)
                line.Append(' ');
            line.Append(word);
            used += length + (used > 0 ? 1 : 0);
        }

        if (used > 0)
            yield return line.ToString();
    }
}
