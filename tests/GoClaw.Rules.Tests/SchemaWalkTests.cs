using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests;

/// <summary>Every setting of the schema, one at a time: right it is silent, wrong it is exactly one finding of section 00.</summary>
public sealed class SchemaWalkTests
{
    static readonly IReadOnlyList<Spot> Spots = Walk();

    /// <summary>A setting and the text around it.</summary>
    sealed record Spot(string Path, SchemaNode Schema, SchemaNode Parent, string Before, string Key, string After)
    {
        public string With(string value, string? key = null) => $"{Before}{key ?? Key}{value}{After}";
    }

    [Fact]
    public void A_valid_value_is_no_finding() => Assert.All(Spots, spot => Assert.Empty(Judge(spot.With(Valid(spot.Schema)))));

    [Fact]
    public void Null_is_no_finding() => Assert.All(Spots, spot => Assert.DoesNotContain(Judge(spot.With("null")), finding => finding.Rule.Id != "GCL0005"));

    [Fact]
    public void A_wrong_type_is_one_GCL0002_at_the_value() =>
        Assert.All(Spots.Where(spot => spot.Parent.Type != SettingType.StrictArray), spot =>
        {
            string text = spot.With(WrongType(spot.Schema.Type));
            Finding finding = Assert.Single(Judge(text));
            Assert.Equal("GCL0002", finding.Rule.Id);
            Assert.Equal(spot.Path, finding.Setting);
            Assert.Equal((spot.Before + spot.Key).Length, finding.Location.Span.Start);
        });

    [Fact]
    public void A_value_outside_a_closed_set_is_one_GCL0005_and_elsewhere_nothing() =>
        Assert.All(Spots.Where(spot => spot.Schema.Type == SettingType.String), spot =>
        {
            IReadOnlyList<Finding> found = Judge(spot.With("\"quite something else\""));
            Assert.Equal(spot.Schema.Members.Count > 0 ? ["GCL0005"] : [], found.Select(finding => finding.Rule.Id));
        });

    [Fact]
    public void Every_member_of_a_closed_set_is_no_finding() =>
        Assert.All(Spots, spot => Assert.All(spot.Schema.Members, member => Assert.Empty(Judge(spot.With($"\"{member}\"")))));

    [Fact]
    public void A_misspelt_key_is_one_finding_at_the_key() =>
        Assert.All(Spots.Where(spot => spot.Parent.Type == SettingType.Struct), spot =>
        {
            foreach (string wrong in Misspelt(spot.Schema.Name).Where(name => spot.Parent.Field(name) is null))
            {
                Finding finding = Assert.Single(Judge(spot.With(Valid(spot.Schema), $"\"{wrong}\": ")));
                Assert.True(finding.Rule.Id is "GCL0003" or "GCL0004", $"{spot.Path}: {wrong} is {finding.Rule.Id}");
                Assert.Equal(spot.Before.Length, finding.Location.Span.Start);
                Assert.Equal(wrong.Length + 2, finding.Location.Span.Length);
            }
        });

    [Fact]
    public void A_key_in_another_case_is_no_finding() =>
        Assert.All(Spots.Where(spot => spot.Parent.Type == SettingType.Struct), spot =>
            Assert.Empty(Judge(spot.With(Valid(spot.Schema), $"\"{spot.Schema.Name.ToUpperInvariant()}\": "))));

    [Fact]
    public void A_reference_is_one_GCL0007_unless_a_shell_or_a_model_reads_it() =>
        Assert.All(Spots.Where(spot => spot.Schema.Type == SettingType.String), spot =>
        {
            IReadOnlyList<Finding> found = Judge(spot.With("\"${SOME_NAME}\""));
            bool isReadByOthers = ReadByOthers.Any(name => spot.Path.EndsWith(name, StringComparison.Ordinal) || spot.Path.Contains(name + "[", StringComparison.Ordinal));
            Assert.Equal(isReadByOthers ? [] : ["GCL0007"], found.Select(finding => finding.Rule.Id));
        });

    static readonly string[] ReadByOthers = ["setup_command", "args", "rompt", "templates", ".reason", "placeholder"];

    [Fact]
    public void A_literal_at_a_secret_path_is_one_leak_and_nothing_of_it_is_said() =>
        Assert.All(Spots.Where(spot => spot.Schema is { IsSecret: true, Type: SettingType.String } && spot.Parent.Type != SettingType.Map), spot =>
        {
            const string Secret = "q8Zr2vLxT5nW0cJ4mKd7pQ";
            string text = spot.With(spot.Path.EndsWith(".proxy", StringComparison.Ordinal) ? $"\"http://me:{Secret}@proxy.example.com\"" : $"\"{Secret}\"");
            Finding leak = Assert.Single(Run(text), finding => finding.Rule.Id is "GCL0102" or "GCL0203" or "GCL0204");
            Assert.Equal(spot.Path, leak.Setting);
            Assert.All(Run(text), finding => Assert.DoesNotContain(Secret, finding.Message.ToString(), StringComparison.Ordinal));
        });

    /// <summary>Findings of section 00; other settings stand beside, and must not matter.</summary>
    static IReadOnlyList<Finding> Judge(string text) => [.. Run(text).Where(finding => finding.Rule.Section.Number == 0)];

    static IReadOnlyList<Finding> Run(string text)
    {
        Report report = Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, text)));
        Assert.Empty(report.Errors);
        return [.. report.Results.Select(result => result.Finding)];
    }

    static IEnumerable<string> Misspelt(string name)
    {
        yield return name + name[^1];
        if (name.Length > 3)
            yield return name[..^2] + name[^1] + name[^2];
        if (name.Contains('_'))
            yield return name.Replace("_", "", StringComparison.Ordinal);
    }

    static string Valid(SchemaNode schema) => schema.Type switch
    {
        SettingType.Struct or SettingType.Map => "{}",
        SettingType.Array => "[]",
        SettingType.StrictArray => "[\"386246614\", 1234567890]",
        SettingType.String => $"\"{schema.Members.FirstOrDefault(member => member.Length > 0) ?? "x"}\"",
        SettingType.Integer => "1",
        SettingType.Number => "1.5",
        _ => "true",
    };

    static string WrongType(SettingType type) => type switch
    {
        SettingType.Struct or SettingType.Map => "[]",
        SettingType.Array or SettingType.StrictArray => "{}",
        SettingType.String => "{}",
        SettingType.Integer => "1.5",
        SettingType.Number => "\"x\"",
        _ => "\"x\"",
    };

    static List<Spot> Walk()
    {
        List<Spot> spots = [];
        HashSet<SchemaNode> seen = [SchemaNode.Root];
        Queue<(string Path, SchemaNode Node, string Before, string After)> work = new([("", SchemaNode.Root, "{ \"gateway\": { \"host\": \"127.0.0.1\", \"injection_action\": \"off\" }, ", " }")]);
        while (work.Count > 0)
        {
            (string path, SchemaNode node, string before, string after) = work.Dequeue();
            bool isList = node.Type is SettingType.Array or SettingType.StrictArray;
            List<(string Name, SchemaNode Node)> below = [.. Enumerable.Range(0, node.ChildCount).Select(i => (node.Child(i).Name, node.Child(i)))];
            if (below.Count == 0 && node.Item is { } item)
                below.Add((isList ? "0" : "x", item));
            foreach ((string name, SchemaNode child) in below)
            {
                string key = isList ? "" : $"\"{name}\": ";
                string place = isList ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";
                spots.Add(new Spot(place, child, node, before, key, after));
                bool opens = child.Type is SettingType.Struct or SettingType.Map or SettingType.Array or SettingType.StrictArray;
                if (!opens || !seen.Add(child))
                    continue;
                (string open, string close) = child.Type is SettingType.Array or SettingType.StrictArray ? ("[", "]") : ("{ ", " }");
                work.Enqueue((place, child, before + key + open, close + after));
            }
        }

        return spots;
    }
}
