using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>Takes an edit of a configuration back to the C# literal that it stands in; refused where the literal would have to say it otherwise.</summary>
static class LiteralEdit
{
    public static TextEdit? Of(CodeFile file, MappedText text, TextEdit edit)
    {
        // What stays the same need not be written again: quotation marks, above all.
        string old = text.Value.Substring(edit.Span.Start, edit.Span.Length);
        int start = 0;
        while (start < old.Length && start < edit.NewText.Length && old[start] == edit.NewText[start])
            start++;
        int end = 0;
        while (end < old.Length - start && end < edit.NewText.Length - start && old[old.Length - 1 - end] == edit.NewText[edit.NewText.Length - 1 - end])
            end++;
        string written = edit.NewText.Substring(start, edit.NewText.Length - start - end);
        TextSpan span = TextSpan.FromBounds(edit.Span.Start + start, edit.Span.End - end);
        if (span.IsEmpty || written.Length == 0 || !written.All(IsPlain))
            return null;
        return text.ToEditableSource(span) is { } place && !IsInterpolation(file, place) ? new TextEdit(place, written) : null;
    }

    /// <summary>Means itself in every literal.</summary>
    static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' or '/' or ':' or ' ';

    static bool IsInterpolation(CodeFile file, TextSpan place) => file.Root.FindToken(place.Start).IsKind(SyntaxKind.CloseBraceToken);
}
