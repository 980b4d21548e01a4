namespace GoClaw.Rules.Text;

/// <summary>
/// A decoded text that remembers where it came from: the value of a JSON string with escapes, a raw C# literal without its indentation, a
/// concatenation of constants. Spans found in the value are shown at their source, and an edit goes back only where nothing would be lost.
/// </summary>
public sealed class MappedText
{
    /// <summary>Stands in <see cref="Value"/> for a part that only the running program knows (U+FFFC, object replacement character).</summary>
    public const char Hole = '\uFFFC';

    readonly Segment[] segments;

    /// <param name="value">The decoded text.</param>
    /// <param name="segments">In order of the value, without gaps; a segment whose two lengths are equal maps unit by unit.</param>
    public MappedText(string value, IEnumerable<Segment> segments)
    {
        Value = value;
        this.segments = [.. segments];
    }

    /// <param name="Value">Start in the decoded text.</param>
    /// <param name="Length">Length in the decoded text.</param>
    /// <param name="Source">Where it stands in the source.</param>
    /// <param name="IsOpaque">The source only names the value (a reference to a constant, a hole): shown whole, never edited.</param>
    public readonly record struct Segment(int Value, int Length, TextSpan Source, bool IsOpaque = false)
    {
        public bool IsExact => !IsOpaque && Length == Source.Length;
    }

    public string Value { get; }

    /// <summary>A text that stands in the source as it is.</summary>
    public static MappedText Exact(string value, int start) => new(value, [new Segment(0, value.Length, new TextSpan(start, value.Length))]);

    /// <summary>A text of which only the running program knows anything.</summary>
    public static MappedText Unknown(TextSpan source) => new(Hole.ToString(), [new Segment(0, 1, source, IsOpaque: true)]);

    /// <summary>The smallest stretch of source that covers a span of the value; an escape is covered whole.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (segments.Length == 0)
            return default;
        Segment first = segments[Find(span.Start)];
        int start = first.IsExact ? first.Source.Start + Math.Min(span.Start - first.Value, first.Length) : first.Source.Start;
        if (span.IsEmpty)
            return new TextSpan(start, 0);
        Segment last = segments[Find(span.End - 1)];
        int end = last.IsExact ? last.Source.Start + span.End - last.Value : last.Source.End;
        return end >= start ? TextSpan.FromBounds(start, end) : first.Source;
    }

    /// <summary>
    /// The source span that an edit of the value may replace, or null when the edit would also take what is not part of the value: half an
    /// escape, indentation, or the code between two literals.
    /// </summary>
    public TextSpan? ToEditableSource(TextSpan span)
    {
        if (segments.Length == 0)
            return null;
        int first = Find(span.Start);
        int last = span.IsEmpty ? first : Find(span.End - 1);
        for (int i = first; i <= last; i++)
        {
            if (segments[i].IsOpaque || (i < last && segments[i].Source.End != segments[i + 1].Source.Start))
                return null;
        }

        Segment start = segments[first];
        Segment end = segments[last];
        bool cutsStart = !start.IsExact && span.Start != start.Value && span.Start != start.Value + start.Length;
        bool cutsEnd = !end.IsExact && span.End != end.Value && span.End != end.Value + end.Length;
        return cutsStart || cutsEnd ? null : ToSource(span);
    }

    /// <summary>The segments of a part, for a text that holds it at another place.</summary>
    internal IEnumerable<Segment> Slice(TextSpan part, int at)
    {
        for (int i = part.IsEmpty || segments.Length == 0 ? segments.Length : Find(part.Start); i < segments.Length && segments[i].Value < part.End; i++)
        {
            Segment segment = segments[i];
            int start = Math.Max(segment.Value, part.Start);
            int length = Math.Min(segment.Value + segment.Length, part.End) - start;
            bool isWhole = length == segment.Length;
            TextSpan source = segment.IsExact ? new TextSpan(segment.Source.Start + start - segment.Value, length) : segment.Source;
            yield return new Segment(at + start - part.Start, length, source, segment.IsOpaque || (!segment.IsExact && !isWhole));
        }
    }

    /// <summary>A part as a text of its own.</summary>
    public MappedText Part(TextSpan part) => new(Value.Substring(part.Start, part.Length), Slice(part, 0));

    /// <summary>Whether the source only names a span of the value, as a whole: what stands there is written, and judged, somewhere else.</summary>
    public bool IsNamed(TextSpan span)
    {
        if (segments.Length == 0)
            return false;
        Segment segment = segments[Find(span.Start)];
        return segment.IsOpaque && span.End <= segment.Value + segment.Length;
    }

    int Find(int offset)
    {
        int low = 0;
        int high = segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (segments[middle].Value <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
