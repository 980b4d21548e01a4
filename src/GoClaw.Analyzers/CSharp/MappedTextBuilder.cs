using System.Text;
using GoClaw.Rules.Text;

namespace GoClaw.Analyzers.CSharp;

/// <summary>Puts a <see cref="MappedText"/> together piece by piece, in the order of the value.</summary>
sealed class MappedTextBuilder
{
    readonly StringBuilder value = new();
    readonly List<MappedText.Segment> segments = [];

    /// <summary>Whether some part of the value is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether some part of it is not.</summary>
    public bool HasHole { get; private set; }

    /// <summary>Characters that stand in the source as they are.</summary>
    public void Exact(string text, int start, int length, int source) =>
        Add(text.Substring(start, length), new TextSpan(source, length), isOpaque: false);

    /// <summary>What an escape stands for.</summary>
    public void Decoded(string text, TextSpan source) => Add(text, source, isOpaque: false);

    /// <summary>A value that the source only names.</summary>
    public void Opaque(string text, TextSpan source) => Add(text, source, isOpaque: true);

    /// <summary>A value that only the running program knows.</summary>
    public void Hole(TextSpan source)
    {
        segments.Add(new MappedText.Segment(value.Length, 1, source, IsOpaque: true));
        value.Append(MappedText.Hole);
        HasHole = true;
    }

    /// <summary>A stretch of another text.</summary>
    public void Append(MappedTextBuilder other, int start, int length)
    {
        int end = start + length;
        for (int i = other.SegmentAt(start); i < other.segments.Count && other.segments[i].Value < end; i++)
        {
            MappedText.Segment segment = other.segments[i];
            int from = Math.Max(segment.Value, start);
            int to = Math.Min(segment.Value + segment.Length, end);
            string text = other.value.ToString(from, to - from);
            TextSpan source = segment.IsExact ? new TextSpan(segment.Source.Start + from - segment.Value, to - from) : segment.Source;
            if (segment.IsOpaque && text[0] == MappedText.Hole)
                Hole(source);
            else
                Add(text, source, segment.IsOpaque);
        }
    }

    /// <summary>Another text as it stands between the quotation marks of JSON.</summary>
    public void AppendJson(MappedTextBuilder other)
    {
        string text = other.Value;
        int done = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= ' ' && text[i] is not ('"' or '\\'))
                continue;
            Append(other, done, i - done);
            MappedTextBuilder escaped = new();
            escaped.Append(other, i, 1);
            foreach (MappedText.Segment segment in escaped.segments)
                Add(text[i] < ' ' ? $"\\u{(int)text[i]:x4}" : "\\" + text[i], segment.Source, segment.IsOpaque);
            done = i + 1;
        }

        Append(other, done, text.Length - done);
    }

    public int Length => value.Length;

    public string Value => value.ToString();

    public MappedText ToText() => new(value.ToString(), segments);

    int SegmentAt(int offset)
    {
        int low = 0;
        int high = segments.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (segments[middle].Value + segments[middle].Length <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    void Add(string text, TextSpan source, bool isOpaque)
    {
        if (text.Length == 0)
            return;
        IsKnown = true;
        segments.Add(new MappedText.Segment(value.Length, text.Length, source, isOpaque));
        value.Append(text);
    }
}
