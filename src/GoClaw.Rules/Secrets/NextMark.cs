namespace GoClaw.Rules.Secrets;

/// <summary>Where a mark stands next. Asked about rising offsets it searches the text once in all, however many ranges of it they stand for.</summary>
struct NextMark(string text, string mark, int end)
{
    int place = -1;

    /// <summary>The first place at an offset or behind it, or the end.</summary>
    public int From(int offset)
    {
        if (place >= offset)
            return place;
        int found = text.IndexOf(mark, offset, end - offset, StringComparison.Ordinal);
        return place = found < 0 ? end : found;
    }
}
