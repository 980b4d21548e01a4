namespace GoClaw.Lint.Reports;

/// <summary>A line of source as it fits the terminal, and what stands under it.</summary>
/// <param name="Line">With an ellipsis where it was cut.</param>
/// <param name="Indent">Columns before the underline.</param>
/// <param name="Length">Columns of the underline; at least one.</param>
readonly record struct Excerpt(string Line, int Indent, int Length)
{
    const string Ellipsis = "…";

    /// <param name="line">Without its line break, and without secrets.</param>
    /// <param name="start">Of the span to be underlined, in UTF-16 units.</param>
    /// <param name="end">Past its last unit.</param>
    /// <param name="width">Columns there are.</param>
    public static Excerpt Of(string line, int start, int end, int width)
    {
        // As nearly all are: a column a character, and room for them.
        if (line.Length <= width && Cells.IsPlain(line))
        {
            int column = Math.Min(start, line.Length);
            return new Excerpt(line.TrimEnd(), column, Math.Max(1, Math.Min(end, line.Length) - column));
        }

        // Of a line without end only the neighbourhood is measured.
        int from = Boundary(line, start - (4 * width));
        int to = Boundary(line, start + (8 * width));
        List<Cell> cells = Cells.Of(line[from..to]);
        int first = cells.FindIndex(cell => cell.End > start - from);
        int last = cells.FindLastIndex(cell => cell.Start < end - from);
        if (first < 0)
            first = cells.Count;

        (int low, int high) = from == 0 && to == line.Length && Sum(cells, 0, cells.Count) <= width
            ? (0, cells.Count)
            : Window(cells, first, last + 1, width - 2);
        string before = low > 0 || from > 0 ? Ellipsis : "";
        string after = high < cells.Count || to < line.Length ? Ellipsis : "";
        string text = before + string.Concat(cells[low..high].Select(cell => cell.Text)) + after;
        int length = Sum(cells, first, Math.Min(last + 1, high));
        return new Excerpt(text.TrimEnd(), before.Length + Sum(cells, low, first), Math.Max(1, length));
    }

    /// <summary>The span, or as much of it as there is room for, then what stands around it on both sides.</summary>
    static (int Low, int High) Window(List<Cell> cells, int first, int end, int room)
    {
        int low = first;
        int high = first;
        while (high < end && cells[high].Width <= room)
            room -= cells[high++].Width;
        for (bool grew = true; grew;)
        {
            grew = false;
            if (low > 0 && cells[low - 1].Width <= room)
            {
                room -= cells[--low].Width;
                grew = true;
            }

            if (high >= end && high < cells.Count && cells[high].Width <= room)
            {
                room -= cells[high++].Width;
                grew = true;
            }
        }

        return (low, high);
    }

    static int Sum(List<Cell> cells, int from, int to)
    {
        int sum = 0;
        for (int i = from; i < to; i++)
            sum += cells[i].Width;
        return sum;
    }

    static int Boundary(string line, int at)
    {
        at = Math.Clamp(at, 0, line.Length);
        return at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
    }
}
