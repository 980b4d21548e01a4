using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests;

/// <summary>
/// Every setting of the schema, one at a time and all at once: right it is silent, wrong it is exactly one finding of section 00. What the
/// schema calls deprecated or without effect says so, and nothing else is said of it.
/// </summary>
public sealed class SchemaWalkTests
{
    static readonly IReadOnlyList<Spot> Spots = Walk();

    static readonly IReadOnlyList<Spot> Used = [.. Spots.Where(spot => !spot.IsUnused)];

    /// <summary>A setting and the text around it.</summary>
    sealed record Spot(string Path, SchemaNode Schema, SchemaNode Parent, string Before, string Key, string After, (string Id, string Path)? Outer)
    {
        public string With(string value, string? key = null) => $"{Before}{key ?? Key}{value}{After}";

        public override string ToString() => With("...");

        public bool IsField => Parent.Type == SettingType.Struct;

        public bool IsUnused => Outer is not null || Schema.Unused is not null;

        /// <summary>What is said of it, or of what it stands in, however right its value is.</summary>
        public (string Id, string Path)? Said =>
            Outer ?? (Schema.Deprecated is not null ? ("GCL0010", Path) : Schema.Unused is not null ? ("GCL0011", Path) : null);
    }

    [Fact]
    public void A_valid_value_is_no_finding() => Assert.All(Spots, spot => AssertOnly(spot, Valid(spot.Schema)));

    [Fact]
    public void Null_is_no_finding() => Assert.All(Spots, spot => Assert.DoesNotContain(Judge(spot.With("null")), finding => finding.Rule.Id is not ("GCL0005" or "GCL0011")));

    [Fact]
    public void A_config_with_every_key_says_what_is_deprecated_or_without_effect_and_nothing_else()
    {
        string text = Whole(SchemaNode.Root, 0);

        IEnumerable<string> found = Judge(text).Select(finding => $"{finding.Rule.Id} {finding.Setting}");

        string[] expected = [.. Spots.Where(spot => spot is { Outer: null, Said: not null }).Select(spot => $"{spot.Said!.Value.Id} {spot.Path}")];
        Assert.True(expected.Length > 20);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.True(new ConfigDocument(new Source("config.json", SourceKind.Config, text)).Loads);
        Assert.All(Spots.Where(spot => spot.IsField), spot => Assert.Contains($"\"{spot.Schema.Name}\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_type_is_one_GCL0002_at_the_value() =>
        Assert.All(Spots.Where(spot => spot.Parent.Type != SettingType.StrictArray), spot =>
        {
            string text = spot.With(WrongType(spot.Schema.Type));
            Finding finding = Assert.Single(Judge(text), finding => (finding.Rule.Id, finding.Setting) != spot.Outer);
            Assert.Equal("GCL0002", finding.Rule.Id);
            Assert.Equal(spot.Path, finding.Setting);
            Assert.Equal((spot.Before + spot.Key).Length, finding.Location.Span.Start);
        });

    [Fact]
    public void A_value_outside_a_closed_set_is_one_GCL0005_and_elsewhere_nothing() =>
        // Of a secret that is read nowhere the leak is said.
        Assert.All(Spots.Where(spot => spot is { Schema.Type: SettingType.String } and not { IsUnused: true, Schema.IsSecret: true }), spot =>
            AssertOnly(spot, "\"quite something else\"", spot.Schema.Members.Count > 0 ? "GCL0005" : null));

    [Fact]
    public void A_member_in_another_case_is_one_GCL0005_that_proposes_the_member() =>
        Assert.All(Used.Where(spot => spot.Schema.Members.Count > 0), spot => Assert.All(spot.Schema.Members.Where(member => member.Length > 0), member =>
        {
            Finding finding = Assert.Single(Judge(spot.With($"\"{member.ToUpperInvariant()}\"")), finding => finding.Rule.Id != "GCL0010");
            Assert.Equal(("GCL0005", spot.Path), (finding.Rule.Id, finding.Setting));
            // Nobody is told to write what is a finding itself, whatever stands beside it.
            bool isFault = Run(spot.With($"\"{member}\"")).Any(other => other.Setting == spot.Path) || spot.Schema.Safety.FirstOrDefault(spot.Schema.Members.Contains) == member;
            Assert.True(isFault || finding.Message.Remedy!.StartsWith($"Write \"{member}\"", StringComparison.Ordinal), $"{spot}: {member} is not proposed");
        }));

    [Fact]
    public void Every_member_of_a_closed_set_is_no_finding() =>
        Assert.All(Spots, spot => Assert.All(spot.Schema.Members.Where(member => member.Length > 0), member => AssertOnly(spot, $"\"{member}\"")));

    [Fact]
    public void A_misspelt_key_is_one_finding_at_the_key() =>
        Assert.All(Spots.Where(spot => spot.IsField), spot =>
        {
            foreach (string wrong in Misspelt(spot.Schema.Name).Where(name => spot.Parent.Field(name) is null))
            {
                Finding finding = Assert.Single(Judge(spot.With(Valid(spot.Schema), $"\"{wrong}\": ")));
                if (spot.Outer is { } outer)
                {
                    Assert.Equal(outer, (finding.Rule.Id, finding.Setting));
                    continue;
                }

                Assert.True(finding.Rule.Id is "GCL0003" or "GCL0004", $"{spot.Path}: {wrong} is {finding.Rule.Id}");
                Assert.Equal(spot.Before.Length, finding.Location.Span.Start);
                Assert.Equal(wrong.Length + 2, finding.Location.Span.Length);
            }
        });

    [Fact]
    public void An_unknown_neighbour_is_one_GCL0003_at_its_key() =>
        Assert.All(Spots.Where(spot => spot.IsField && spot.Outer is null), spot =>
        {
            const string Neighbour = "\"zz_made_up_zz\"";
            Finding finding = Assert.Single(Judge(spot.With(Valid(spot.Schema), $"{Neighbour}: 1, {spot.Key}")), finding => (finding.Rule.Id, finding.Setting) != spot.Said);
            Assert.Equal("GCL0003", finding.Rule.Id);
            Assert.Equal((spot.Before.Length, Neighbour.Length), (finding.Location.Span.Start, finding.Location.Span.Length));
        });

    [Fact]
    public void A_key_in_another_case_is_no_finding() =>
        Assert.All(Spots.Where(spot => spot.IsField), spot => AssertOnly(spot, Valid(spot.Schema), key: $"\"{spot.Schema.Name.ToUpperInvariant()}\": "));

    [Fact]
    public void A_key_that_stands_twice_is_one_GCL0006_at_the_first() =>
        Assert.All(Spots.Where(spot => spot.Key.Length > 0), spot =>
        {
            string[] spellings = spot.IsField ? [spot.Key, $"\"{spot.Schema.Name.ToUpperInvariant()}\": "] : [spot.Key];
            foreach (string first in spellings)
            {
                string text = spot.With(Valid(spot.Schema), $"{first}{Valid(spot.Schema)}, {spot.Key}");
                IReadOnlyList<Finding> found = [.. Judge(text).Where(finding => (finding.Rule.Id, finding.Setting) != spot.Said)];
                if (spot.IsUnused)
                {
                    Assert.Empty(found);
                    continue;
                }

                Finding finding = Assert.Single(found);
                Assert.Equal(("GCL0006", spot.Path), (finding.Rule.Id, finding.Setting));
                Assert.Equal(spot.Before.Length, finding.Location.Span.Start);
                Assert.Equal(spot.Before.Length + $"{first}{Valid(spot.Schema)}, ".Length, Assert.Single(finding.Related).Location.Span.Start);
            }
        });

    [Fact]
    public void A_reference_is_one_GCL0007_unless_a_shell_or_a_model_reads_it() =>
        Assert.All(Spots.Where(spot => spot.Schema.Type == SettingType.String), spot =>
        {
            bool isReadByOthers = ReadByOthers.Any(name => spot.Path.EndsWith(name, StringComparison.Ordinal) || spot.Path.Contains(name + "[", StringComparison.Ordinal));
            AssertOnly(spot, "\"${SOME_NAME}\"", isReadByOthers ? null : "GCL0007");
        });

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

    /// <summary>Nothing is said but what is said of the setting anyway and, where it counts, one finding of an ID.</summary>
    static void AssertOnly(Spot spot, string value, string? id = null, string? key = null)
    {
        List<(string, string?)> expected = [];
        if (spot.Said is { } said && (spot.Outer is not null || value is not ("{}" or "[]")))
            expected.Add(said);
        if (id is not null && !spot.IsUnused)
            expected.Add((id, spot.Path));
        Assert.Equal(expected, Judge(spot.With(value, key)).Select(finding => (finding.Rule.Id, finding.Setting)));
    }

    static readonly string[] ReadByOthers = ["setup_command", "args", "rompt", "templates", ".reason", "placeholder"];

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

    /// <summary>A valid value with all that the schema knows below; what contains itself ends at the second turn.</summary>
    static string Whole(SchemaNode node, int depth)
    {
        const int Deepest = 12;
        List<string> members = depth > Deepest ? [] : [.. Enumerable.Range(0, node.ChildCount).Select(i => $"\"{node.Child(i).Name}\": {Whole(node.Child(i), depth + 1)}")];
        if (members.Count == 0 && node.Type == SettingType.Map && depth <= Deepest)
            members.Add($"\"x\": {Whole(node.Item!.Value, depth + 1)}");
        return node.Type switch
        {
            SettingType.Struct or SettingType.Map => $"{{ {string.Join(", ", members)} }}",
            SettingType.Array => $"[{Whole(node.Item!.Value, depth + 1)}]",
            _ => Valid(node),
        };
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
        Queue<(string Path, SchemaNode Node, string Before, string After, (string, string)? Outer)> work = new([("", SchemaNode.Root, "{ ", " }", null)]);
        while (work.Count > 0)
        {
            (string path, SchemaNode node, string before, string after, (string, string)? outer) = work.Dequeue();
            bool isList = node.Type is SettingType.Array or SettingType.StrictArray;
            List<(string Name, SchemaNode Node)> below = [.. Enumerable.Range(0, node.ChildCount).Select(i => (node.Child(i).Name, node.Child(i)))];
            if (below.Count == 0 && node.Item is { } item)
                below.Add((isList ? "0" : "x", item));
            foreach ((string name, SchemaNode child) in below)
            {
                string key = isList ? "" : $"\"{name}\": ";
                string place = isList ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";
                Spot spot = new(place, child, node, before, key, after, outer);
                spots.Add(spot);
                bool opens = child.Type is SettingType.Struct or SettingType.Map or SettingType.Array or SettingType.StrictArray;
                if (!opens || !seen.Add(child))
                    continue;
                (string open, string close) = child.Type is SettingType.Array or SettingType.StrictArray ? ("[", "]") : ("{ ", " }");
                work.Enqueue((place, child, before + key + open, close + after, spot.IsUnused ? spot.Said : null));
            }
        }

        return spots;
    }
}
