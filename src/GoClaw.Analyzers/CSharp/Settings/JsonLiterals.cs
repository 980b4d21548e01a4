using GoClaw.Rules;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>Finds the texts of a C# file that are configurations written out: JSON or JSON5 whose root has the gateway's sections.</summary>
static class JsonLiterals
{
    static readonly AnyWord Sections = new([], SectionNames());

    /// <summary>The name of a section, and somewhere a colon before a brace, or before the end of a string that is put together with another.</summary>
    public static bool MayRead(string text)
    {
        for (int colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            int next = colon + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next < text.Length && text[next] is '{' or '"' or '\\')
                return Sections.IsIn(text);
        }

        return false;
    }

    static IEnumerable<string> SectionNames()
    {
        for (int i = 0; i < SchemaNode.Root.ChildCount; i++)
        {
            if (SchemaNode.Root.Child(i) is { Type: SettingType.Struct, Name: var name })
                yield return name.ToLowerInvariant();
        }
    }

    public static IEnumerable<Source> In(CodeFile file, IEnumerable<TextEntry> texts) =>
        texts.Where(entry => IsConfiguration(entry)).Select(entry => new Source(file.Source, entry.Text, edit => LiteralEdit.Of(file, entry.Text, edit)));

    /// <summary>
    /// Two sections, each an object; or one with a key inside that is nobody else's, or with any key the schema knows where the text is named
    /// for GoClaw.
    /// </summary>
    static bool IsConfiguration(TextEntry entry)
    {
        string text = entry.Text.Value;
        if (text.IndexOf('{') is not (var open and >= 0) || !string.IsNullOrWhiteSpace(text.Substring(0, open)))
            return false;
        Json5Node root = Json5Document.Parse(text, holes: true).Root;
        if (root.Kind != NodeKind.Object)
            return false;
        bool isNamed = entry.Name is { } name && SettingsReader.SaysGoClaw(name);
        HashSet<string> sections = [];
        foreach (Json5Node member in root.Children)
        {
            // A query in braces is no JSON.
            if (member.Kind != NodeKind.Object || !FollowsColon(text, member.Span.Start) || SchemaNode.Root.Field(member.Key!) is not { Type: SettingType.Struct } section)
                continue;
            sections.Add(section.Name);
            if (HoldsOwnKey(member, section, isNamed))
                return true;
        }

        return sections.Count > 1 && !sections.IsSubsetOf(Evidence.Everyday);
    }

    static bool FollowsColon(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at > 0 && text[at - 1] == ':';
    }

    static bool HoldsOwnKey(Json5Node value, SchemaNode schema, bool isNamed)
    {
        Stack<(Json5Node, SchemaNode)> work = new([(value, schema)]);
        while (work.Count > 0)
        {
            (Json5Node node, SchemaNode at) = work.Pop();
            foreach (Json5Node child in node.Children)
            {
                if (child.Key is not { } key || (at.Field(key) ?? at.Item) is not { } field)
                    continue;
                bool isOwn = SchemaPlaces.IsOwn(field) || (child.Kind == NodeKind.String && field.Members.Contains(child.Text));
                if (isNamed || (isOwn && !Evidence.Everyday.Contains(schema.Name)))
                    return true;
                if (child.Kind == NodeKind.Object)
                    work.Push((child, field));
            }
        }

        return false;
    }
}
