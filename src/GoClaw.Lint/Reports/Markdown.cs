using System.Text;

namespace GoClaw.Lint.Reports;

/// <summary>
/// Draws the Markdown that rules are written in on a terminal: paragraphs, lists, <c>`code`</c>, <c>*stress*</c> and <c>**stress**</c>. Without
/// colour the backticks stay, so that nobody wonders where a name begins.
/// </summary>
static class Markdown
{
    public static IEnumerable<string> Lines(string text, int width, Ink ink)
    {
        string? before = null;
        foreach (string block in Blocks(text))
        {
            bool isItem = IsItem(block);
            // Items of a list belong together, all else is set off.
            if (before is not null && !(isItem && IsItem(before)))
                yield return "";
            before = block;
            string head = isItem ? "- " : "";
            foreach (string line in Wrap.Lines(Words(block[head.Length..], ink), width - head.Length))
            {
                yield return head + line;
                head = isItem ? "  " : "";
            }
        }
    }

    /// <summary>Paragraphs and items of lists, each on one line.</summary>
    static IEnumerable<string> Blocks(string text)
    {
        StringBuilder block = new();
        foreach (string raw in text.Trim().Split('\n').Append(""))
        {
            string line = raw.Trim();
            if (block.Length > 0 && (line.Length == 0 || IsItem(line)))
            {
                yield return block.ToString();
                block.Clear();
            }

            if (line.Length > 0)
                block.Append(block.Length > 0 ? " " : "").Append(line);
        }
    }

    static bool IsItem(string block) => block.StartsWith("- ", StringComparison.Ordinal);

    static IEnumerable<Word> Words(string text, Ink ink)
    {
        StringBuilder plain = new();
        StringBuilder painted = new();
        StringBuilder run = new();
        bool code = false;
        bool strong = false;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isEnd = i == text.Length || text[i] == ' ';
            bool isCode = !isEnd && text[i] == '`';
            bool isStress = !isEnd && !code && text[i] == '*';
            if (isCode && !ink.IsOn)
                run.Append('`');
            if (isEnd || isCode || isStress)
            {
                string visible = Cells.Visible(run.ToString());
                plain.Append(visible);
                painted.Append(code ? ink.Code(visible) : strong ? ink.Strong(visible) : visible);
                run.Clear();
            }
            else
            {
                run.Append(text[i]);
            }

            code ^= isCode;
            if (isStress)
            {
                strong = !strong;
                i += text.AsSpan(i).StartsWith("**") ? 1 : 0;
            }

            if (isEnd && plain.Length > 0)
            {
                yield return new Word(plain.ToString(), painted.ToString());
                plain.Clear();
                painted.Clear();
            }
        }
    }
}
