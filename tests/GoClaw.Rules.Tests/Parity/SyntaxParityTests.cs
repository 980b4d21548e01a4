using System.Text.Json;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Parity;

/// <summary>What the gateway's parser accepts, and the values it reads: the same here, case by case.</summary>
public sealed class SyntaxParityTests
{
    static readonly IReadOnlyDictionary<string, ParityCase> Own = ParityCase.Read(Path.Combine(AppContext.BaseDirectory, "Parity", "syntax.jsonl"));

    internal static readonly string PublicPath = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "parity", "public", "syntax.jsonl"));

    static readonly IReadOnlyDictionary<string, ParityCase> Public =
        File.Exists(PublicPath) ? ParityCase.Read(PublicPath) : new Dictionary<string, ParityCase>();

    public static TheoryData<string> OwnNames => [.. Own.Keys];

    [Theory]
    [MemberData(nameof(OwnNames))]
    public void The_parser_agrees_with_the_gateway(string name) => Agrees(Own[name]);

    [PublicCasesFact]
    public void The_parser_agrees_with_the_gateway_on_the_public_suites()
    {
        Assert.NotEmpty(Public);
        foreach (ParityCase c in Public.Values)
            Agrees(c);
    }

    [Fact]
    public void All_cases_are_there() => Assert.Equal(481, Own.Count);

    static void Agrees(ParityCase c)
    {
        Source source = Source.FromBytes("config.json", SourceKind.Config, c.Bytes);
        Json5Document document = Json5Document.Parse(source.Text);
        bool wellFormed = document.Errors.Count == 0 && source.Facts is { ByteOrderMark: false, Encoding: SourceEncoding.Utf8 };
        bool expected = c["verdict"].GetString() == "ok" || c["kind"].GetString() == "type";
        Assert.True(expected == wellFormed, $"{c.Name}: the gateway {(expected ? "accepts" : "rejects")} it; errors here: {string.Join(", ", document.Errors)}");
        if (!wellFormed)
            return;

        string? problem = Compare(document.Root, c.Has("value") ? c["value"] : null, out bool fits);
        Assert.True(fits == (c["verdict"].GetString() == "ok"), $"{c.Name}: {(fits ? "all numbers fit" : "a number fits no float64")} here");
        Assert.True(problem is null, $"{c.Name}: {problem}");
    }

    /// <summary>The first difference between a tree and the expected value; walks the tree with a list, whatever its depth.</summary>
    static string? Compare(Json5Node root, JsonElement? expectedRoot, out bool fits)
    {
        fits = true;
        string? problem = null;
        Stack<(Json5Node, JsonElement?)> work = new([(root, expectedRoot)]);
        while (work.Count > 0)
        {
            (Json5Node node, JsonElement? expected) = work.Pop();
            switch (node.Kind)
            {
                case NodeKind.Object:
                    Dictionary<string, Json5Node> members = [];
                    foreach (Json5Node member in node.Children)
                    {
                        members[member.Key!] = member;
                        if (expected is null)
                            work.Push((member, null));
                    }

                    if (expected is { } o)
                    {
                        if (o.ValueKind != JsonValueKind.Object || !members.Keys.Order().SequenceEqual(o.EnumerateObject().Select(p => p.Name).Order()))
                            problem ??= $"keys {string.Join(",", members.Keys)}, expected {o}";
                        else
                            members.ToList().ForEach(m => work.Push((m.Value, o.GetProperty(m.Key))));
                    }

                    break;
                case NodeKind.Array:
                    List<Json5Node> elements = [];
                    foreach (Json5Node element in node.Children)
                        elements.Add(element);
                    if (expected is { } a && (a.ValueKind != JsonValueKind.Array || a.GetArrayLength() != elements.Count))
                        problem ??= $"{elements.Count} elements, expected {a}";
                    else
                        for (int i = 0; i < elements.Count; i++)
                            work.Push((elements[i], expected is { } e ? e[i] : null));
                    break;
                case NodeKind.Number:
                    fits &= node.TryFloat(out double number);
                    if (fits && expected is { } n && number != Number(n) && !double.IsNaN(number))
                        problem ??= $"{number}, expected {n}";
                    break;
                case NodeKind.String:
                    if (expected is { } s && (s.ValueKind != JsonValueKind.String || s.GetString() != node.Text))
                        problem ??= $"\"{node.Text}\", expected {s}";
                    break;
                default:
                    if (expected is { } l && l.GetRawText() != node.Text)
                        problem ??= $"{node.Text}, expected {l}";
                    break;
            }
        }

        return problem;
    }

    static double Number(JsonElement element) => element.ValueKind == JsonValueKind.Number
        ? element.GetDouble()
        : element.GetString() switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => double.NegativeInfinity };
}
