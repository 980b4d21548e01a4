using System.Text.Json;
using GoClaw.Lint.Reports;
using GoClaw.Rules;

namespace GoClaw.Lint.Tests;

public sealed class RuleCommandTests
{
    [Fact]
    public void A_rule_is_a_page() => Snapshot.Verify(Page(100));

    [Fact]
    public void On_a_narrow_terminal() => Snapshot.Verify(Page(40));

    [Fact]
    public void In_colour() => Snapshot.Verify(Page(100, new Ink(true)).Replace("\e", "␛", StringComparison.Ordinal));

    [Fact]
    public void Several_rules_are_several_pages_in_the_order_they_are_named()
    {
        using TempFolder folder = new();

        Cli run = Cli.Run(folder, "rule", "gcl0603", "GCL0601", "Gcl0603");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["GCL0603", "GCL0601"], run.Out.Split('\n').Where(line => line.StartsWith("GCL", StringComparison.Ordinal)).Select(line => line[..7]));
    }

    [Theory]
    [InlineData("gcl601", "; did you mean GCL0601?")]
    [InlineData("GLC0601", "; did you mean GCL0601?")]
    [InlineData("GCL0600", "; the nearest are GCL0601, GCL0602, GCL0603")]
    [InlineData("99999999999999999999", "; goclaw-lint rules lists them all")]
    [InlineData("injection", "; did you mean GCL0601?")]
    [InlineData("quux", "; goclaw-lint rules lists them all")]
    [InlineData("", "; goclaw-lint rules lists them all")]
    public void An_unknown_rule_is_2_and_near_ones_are_named(string id, string advice)
    {
        using TempFolder folder = new();

        Cli run = Cli.Run(folder, "rule", "GCL0601", id);

        Assert.Equal((2, "", $"goclaw-lint: there is no rule \"{id}\"{advice}\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void No_rule_at_all_is_2()
    {
        using TempFolder folder = new();

        Assert.Equal(2, Cli.Run(folder, "rule").ExitCode);
        Assert.Equal(2, Cli.Run(folder, "rules", "GCL0601").ExitCode);
    }

    [Fact]
    public void The_list_has_every_rule_on_a_line_of_its_own()
    {
        using TempFolder folder = new();

        Cli run = Cli.Run(folder, "rules");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] lines = run.Out.Split('\n');
        Assert.All(Catalogue.Rules, rule => Assert.Contains(rule.Title, Assert.Single(lines, line => line.StartsWith("  " + rule.Id, StringComparison.Ordinal)), StringComparison.Ordinal));
        Assert.All(Catalogue.Rules, rule => Assert.Contains($"{rule.Section.Number} {rule.Section.Title}  {rule.Section.Category}", lines));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(200)]
    public void The_list_is_as_wide_as_the_terminal(int width) => Snapshot.Verify(
        List(width, [Catalogue.Find("GCL0004")!, Catalogue.Find("GCL0102")!, Catalogue.Find("GCL0401")!]), test: $"{nameof(The_list_is_as_wide_as_the_terminal)}.{width}");

    [Theory]
    [InlineData(40)]
    [InlineData(66)]
    [InlineData(100)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        foreach (string line in List(width, Catalogue.Rules).Split('\n'))
            Assert.True(Cells.Width(line) <= width, line);
        // Links, and what is to be copied, are kept whole.
        foreach (string line in Catalogue.Rules.SelectMany(rule => Page(width, rule: rule).Split('\n')).Where(line => !line.Contains("https://", StringComparison.Ordinal) && !line.StartsWith("    ", StringComparison.Ordinal)))
            Assert.True(Cells.Width(line) <= width, line);
    }

    [Fact]
    public void Their_shape_as_JSON_is_a_promise()
    {
        using TempFolder folder = new();

        Snapshot.Verify(Cli.Run(folder, "rule", "--format", "json", "GCL0102", "GCL0402").Out.Replace($"\"{Tool.Version}\"", "\"VERSION\"", StringComparison.Ordinal));
        JsonElement rules = JsonDocument.Parse(Cli.Run(folder, "rules", "--format", "json").Out).RootElement.GetProperty("rules");
        Assert.Equal(Catalogue.Rules.Select(rule => rule.Id), rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
    }

    [Fact]
    public void Markdown_is_drawn()
    {
        const string Text = """
            A `name` and a
            **strong word**, a `command with
            blanks`.

            - one `item`
              that goes on
            - two

            **`both`** and un`bro*ken`words, *stressed*.
            """;

        Snapshot.Verify(string.Join('\n', Markdown.Lines(Text, 24, new Ink(false))) + "\n---\n" + string.Join('\n', Markdown.Lines(Text, 24, new Ink(true))).Replace("\e", "␛", StringComparison.Ordinal));
    }

    static string Page(int width, Ink? ink = null, Rule? rule = null)
    {
        StringWriter writer = new() { NewLine = "\n" };
        new RulePageText(writer, width, ink ?? new Ink(false)).Write(new RulePage(rule ?? Catalogue.Find("GCL0601")!));
        return writer.ToString();
    }

    static string List(int width, IReadOnlyList<Rule> rules)
    {
        StringWriter writer = new() { NewLine = "\n" };
        new RuleList(writer, width, new Ink(false)).Write(rules);
        return writer.ToString();
    }
}
