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
    }

    public string Value => value.ToString();

    public MappedText ToText() => new(value.ToString(), segments);

    void Add(string text, TextSpan source, bool isOpaque)
    {
        if (text.Length == 0)
            return;
        IsKnown = true;
        segments.Add(new MappedText.Segment(value.Length, text.Length, source, isOpaque));
        value.Append(text);
    }
}
