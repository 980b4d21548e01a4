namespace GoClaw.Rules.Text;

/// <summary>Zero-based line and column; a column counts UTF-16 units, as editors and SARIF do.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>
/// Turns offsets into lines and columns. A line ends at LF, CRLF or CR and nowhere else: Roslyn's own text would also end it at
/// U+0085, U+2028 and U+2029, and the hosts would then disagree.
/// </summary>
public sealed class LineMap
{
    readonly int[] starts;
    readonly string text;

    public LineMap(string text)
    {
        this.text = text;
        List<int> found = [0];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                found.Add(i + 1);
        }

        starts = [.. found];
    }

    public int Count => starts.Length;

    /// <summary>Line and column of an offset; offsets outside the text are clamped to it.</summary>
    public LinePosition At(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, text.Length));
        int line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>The line without its line break.</summary>
    public TextSpan Line(int line)
    {
        int start = starts[line];
        int end = line + 1 < starts.Length ? starts[line + 1] : text.Length;
        while (end > start && text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
