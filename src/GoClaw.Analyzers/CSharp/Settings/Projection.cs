using GoClaw.Rules.Text;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>
/// Writes a graph out as the config.json that it stands for; every character of it leads back to the C# that it comes from. What is given
/// several values becomes several configurations: one cannot hold a key twice.
/// </summary>
static class Projection
{
    // More are no alternatives but a list of configurations.
    const int MostDocuments = 16;

    /// <summary>A key, and the value or the keys below it.</summary>
    sealed class Member
    {
        public GraphValue? Value { get; set; }

        public Dictionary<string, (GraphName Name, Member Member)> Members { get; } = [];
    }

    public static IEnumerable<Source> Of(CodeFile file, Graph graph)
    {
        List<Member> documents = [];
        foreach (GraphLeaf leaf in graph.Leaves)
        {
            bool fits = !leaf.IsAlternative && documents.Any(document => TryAdd(document, leaf));
            if (!fits && documents.Count < MostDocuments)
            {
                Member document = new();
                TryAdd(document, leaf);
                documents.Add(document);
            }
        }

        TextSpan place = graph.Leaves[0].Names[0].Span;
        return documents.Select(document => Write(file, document, place));
    }

    static bool TryAdd(Member document, GraphLeaf leaf)
    {
        Member at = document;
        foreach ((string key, GraphName name) in Keys(leaf))
        {
            if (at.Value is not null)
                return false;
            if (!at.Members.TryGetValue(key, out (GraphName, Member Member) next))
                at.Members.Add(key, next = (name, new Member()));
            at = next.Member;
        }

        if (at.Value is not null || at.Members.Count > 0)
            return false;
        at.Value = leaf.Value;
        return true;
    }

    /// <summary>The keys from the root down, each with the name that stands for it; above the first name all stand at that one.</summary>
    static List<(string Key, GraphName Name)> Keys(GraphLeaf leaf)
    {
        List<(string, GraphName)> keys = [];
        int at = leaf.Names.Count - 1;
        if (leaf.UnknownKey is { } unknown)
        {
            keys.Add((unknown.Text, unknown));
            at--;
        }

        for (SchemaPlace place = leaf.Place; place.Parent is not null; place = place.Parent, at--)
        {
            GraphName name = leaf.Names[Math.Max(at, 0)];
            bool isWritten = at >= 0 && (place.Name.Length == 0 || (leaf.IsVerbatim && SchemaPlaces.Fold(name.Text) == place.Name));
            keys.Add((isWritten ? name.Text : place.Node.Name, name));
        }

        keys.Reverse();
        return keys;
    }

    static Source Write(CodeFile file, Member document, TextSpan place)
    {
        MappedTextBuilder text = new();
        Write(document, place, text);
        MappedText written = text.ToText();
        return new Source(file.Source, written, edit => LiteralEdit.Of(file, written, edit));
    }

    // As deep as the schema, and no deeper.
    static void Write(Member member, TextSpan place, MappedTextBuilder text)
    {
        if (member.Value is { } value)
        {
            Write(value, text);
            return;
        }

        text.Opaque("{", place);
        bool isFirst = true;
        foreach (KeyValuePair<string, (GraphName Name, Member Member)> below in member.Members)
        {
            MappedTextBuilder key = new();
            key.Opaque(below.Key, below.Value.Name.Span);
            text.Opaque(isFirst ? "\"" : ",\"", below.Value.Name.Span);
            text.AppendJson(key);
            text.Opaque("\":", below.Value.Name.Span);
            Write(below.Value.Member, below.Value.Name.Span, text);
            isFirst = false;
        }

        text.Opaque("}", place);
    }

    static void Write(GraphValue value, MappedTextBuilder text)
    {
        switch (value.Kind)
        {
            case GraphKind.Text:
                WriteQuoted(value, text);
                break;
            case GraphKind.List:
                text.Opaque("[", value.Span);
                for (int i = 0; i < value.Items.Count; i++)
                {
                    if (i > 0)
                        text.Opaque(",", value.Items[i].Span);
                    Write(value.Items[i], text);
                }

                text.Opaque("]", value.Span);
                break;
            case GraphKind.Unknown:
                text.Hole(value.Span);
                break;
            default:
                text.Append(value.Text, 0, value.Text.Length);
                break;
        }
    }

    /// <summary>The quotation marks of JSON are those of the literal, so that a value is replaced as a whole.</summary>
    static void WriteQuoted(GraphValue value, MappedTextBuilder text)
    {
        (TextSpan open, TextSpan close, bool isLiteral) = value.Quotes;
        Quote(open);
        text.AppendJson(value.Text);
        Quote(close);

        void Quote(TextSpan span)
        {
            if (isLiteral)
                text.Decoded("\"", span);
            else
                text.Opaque("\"", span);
        }
    }
}
