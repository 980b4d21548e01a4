using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>The smallest edits of a configuration, as data.</summary>
static class SettingEdit
{
    /// <summary>Replaces the value of a node by a literal; a text keeps the quotes that stand there.</summary>
    public static Fix Replace(Source source, Json5Node node, string literal, string title, bool isSafe)
    {
        bool single = node.Kind == NodeKind.String && node.Document.Text[node.Span.Start] == '\'';
        string text = single && literal.StartsWith("\"", StringComparison.Ordinal) ? $"'{literal.Substring(1, literal.Length - 2)}'" : literal;
        return new Fix(title, isSafe, [new SourceEdit(source.Path, [new TextEdit(node.Span, text)])]);
    }

    /// <summary>Gives a key another name, in the quotes that stand there.</summary>
    public static Fix Rename(Source source, Json5Node node, string name, bool isSafe)
    {
        TextSpan key = node.KeySpan!.Value;
        char quote = node.Document.Text[key.Start];
        string text = quote is '"' or '\'' ? $"{quote}{name}{quote}" : name;
        return new Fix($"Rename to {name}", isSafe, [new SourceEdit(source.Path, [new TextEdit(key, text)])]);
    }
}
