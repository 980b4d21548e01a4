using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>Takes an edit of a configuration back to the C# literal that it stands in; refused where the literal would have to say it otherwise.</summary>
static class LiteralEdit
{
    public static TextEdit? Of(CodeFile file, MappedText text, TextEdit edit)
    {
        if (Member(file, text.ToSource(edit.Span), edit.NewText) is { } member)
            return member;
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

    /// <summary>The member of the same enum that stands for the new value: <c>Off</c> becomes <c>NonMain</c>.</summary>
    static TextEdit? Member(CodeFile file, TextSpan place, string json)
    {
        SyntaxNode node = file.Root.FindNode(new Microsoft.CodeAnalysis.Text.TextSpan(place.Start, place.Length), getInnermostNodeForTie: true);
        SimpleNameSyntax? name = node switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            IdentifierNameSyntax identifier => identifier,
            _ => null,
        };
        if (name is null || node.SpanStart != place.Start || node.Span.Length != place.Length || file.Model.GetSymbolInfo(name, file.Cancellation).Symbol is not IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } type })
            return null;
        string wanted = SchemaPlaces.Fold(json.Trim('"', '\''));
        return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => SchemaPlaces.Fold(field.Name) == wanted) is { } found
            ? new TextEdit(new TextSpan(name.SpanStart, name.Span.Length), found.Name)
            : null;
    }

    /// <summary>Means itself in every literal.</summary>
    static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' or '/' or ':' or ' ';

    static bool IsInterpolation(CodeFile file, TextSpan place) => file.Root.FindToken(place.Start).IsKind(SyntaxKind.CloseBraceToken);
}
