using GoClaw.Rules.Json5;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Where a configuration holds secrets as far as its tree can tell: whatever stands at a secret path, be it of the wrong type, and every leak;
/// in text that does not parse also the rest of a line behind a secret's key.
/// </summary>
static class SecretPlaces
{
    public static IEnumerable<TextSpan> In(Source source)
    {
        ConfigDocument config = new(source);
        foreach (Leak leak in new LeakFinder(config).Find())
            yield return WithoutQuotes(source.Text, leak.Location.Span);
        foreach (TextSpan rest in SecretLines.In(config.Syntax))
            yield return rest;
        foreach (Setting setting in config.Settings)
        {
            if (!setting.Schema.IsSecret || setting.Node is not { } written)
                continue;
            foreach (TextSpan place in Literals(written))
                yield return place;
        }
    }

    static TextSpan WithoutQuotes(string text, TextSpan span) => span.Length > 1 && text[span.Start] is '"' or '\'' ? Json5String.Content(text, span) : span;

    static IEnumerable<TextSpan> Literals(Json5Node root)
    {
        Stack<Json5Node> work = new([root]);
        while (work.Count > 0)
        {
            Json5Node node = work.Pop();
            foreach (Json5Node child in node.Children)
                work.Push(child);
            if (node.Kind == NodeKind.String && Credential.Classify(node.Text) == ValueKind.Literal)
                yield return Json5String.Content(node.Document.Text, node.Span);
            else if (node.Kind is NodeKind.Number or NodeKind.Invalid)
                yield return node.Span;
        }
    }
}
