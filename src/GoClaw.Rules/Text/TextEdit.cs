using System.Text;

namespace GoClaw.Rules.Text;

/// <summary>Replaces a span of the original text.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>Applies edits whose spans are offsets of the original text and do not overlap; their order does not matter.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside the text.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        StringBuilder result = new(text.Length);
        int done = 0;
        foreach (TextEdit edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edit.Span.Start < done || edit.Span.End > text.Length)
                throw new ArgumentException($"The edit at {edit.Span.Start}..{edit.Span.End} overlaps another or lies outside the text.", nameof(edits));
            result.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}

/// <summary>What a fix does to one file.</summary>
/// <param name="Path">As the host names it; a path no input has is created from the edits.</param>
/// <param name="Edits">Against the original text.</param>
/// <param name="RemovesByteOrderMark">The mark is not part of the text, so no edit could name it.</param>
public sealed record SourceEdit(string Path, IReadOnlyList<TextEdit> Edits, bool RemovesByteOrderMark = false);

/// <summary>A mend as data: every host applies the same edits, none computes its own.</summary>
/// <param name="Title">In the imperative, as an editor's menu shows it.</param>
/// <param name="IsSafe">The meaning is kept or strictly safer, and no running gateway can break by it.</param>
/// <param name="Edits">Possibly in several files; all of them or none.</param>
public sealed record Fix(string Title, bool IsSafe, IReadOnlyList<SourceEdit> Edits)
{
    /// <summary>Of a finding in a configuration inside a file: the edits are against the file already.</summary>
    internal bool IsInFile { get; init; }
}
