using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>The value of a string that stands in the text as it is, without an escape: nearly all do, and can be judged without a copy.</summary>
readonly record struct PlainString(string Source, TextSpan Content)
{
    public static PlainString? Of(Json5Node node)
    {
        if (node.Kind != NodeKind.String)
            return null;
        string text = node.Document.Text;
        TextSpan content = Json5String.Content(text, node.Span);
        return text.IndexOf('\\', content.Start, content.Length) < 0 ? new PlainString(text, content) : null;
    }

    public bool Is(string value) => value.Length == Content.Length && string.CompareOrdinal(Source, Content.Start, value, 0, value.Length) == 0;
}
