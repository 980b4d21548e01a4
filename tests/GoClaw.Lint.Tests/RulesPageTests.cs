using System.Globalization;
using System.Text;
using GoClaw.Lint.Reports;
using GoClaw.Rules;

namespace GoClaw.Lint.Tests;

/// <summary>rules.md is written by this test, so that no second text about a rule can drift from the first.</summary>
public sealed class RulesPageTests
{
    [Fact]
    public void The_page_is_generated_from_the_rules() => Generated.AssertFresh("rules.md", Write());

    [Fact]
    public void The_example_of_every_rule_has_the_fault_it_explains()
    {
        // Of C# the analyzers' own tests say so: the tool does not judge it.
        foreach (Rule rule in Catalogue.Rules.Where(rule => rule.Surfaces.HasFlag(Surfaces.Config)))
            Assert.Contains(new RulePage(rule).Parts, part => part.Findings.Count > 0);
    }

    [Fact]
    public void The_terminal_says_what_the_page_says_word_for_word()
    {
        foreach (Rule rule in Catalogue.Rules)
        {
            StringBuilder page = new();
            Describe(page, new RulePage(rule));
            StringWriter terminal = new() { NewLine = "\n" };
            new RulePageText(terminal, 100, new Ink(false)).Write(new RulePage(rule));

            string markdown = page.ToString().Replace($"### {rule.Id}", rule.Id + ":", StringComparison.Ordinal).Replace("```json5", "", StringComparison.Ordinal).Replace("```csharp", "", StringComparison.Ordinal).Replace("```text", "", StringComparison.Ordinal).Replace("```ini", "", StringComparison.Ordinal).Replace("```", "", StringComparison.Ordinal).Replace("|---|---|", "", StringComparison.Ordinal);
            Assert.Equal([.. Words(markdown), rule.HelpLink], Words(terminal.ToString()));
        }

        static string[] Words(string text) => [.. WithoutStress(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "|")];

        static string WithoutStress(string text) => string.Join('`', text.Split('`').Select((part, i) => i % 2 == 0 ? part.Replace("*", "", StringComparison.Ordinal) : part));
    }

    [Fact]
    public void Rules_are_written_in_the_Markdown_that_a_terminal_can_draw()
    {
        string[] others = ["](", "```", "\n#", "\n|", "\n* ", "\n1. ", "<"];
        foreach (string text in Catalogue.Rules.SelectMany(rule => new[] { rule.Why, rule.HowToFix }))
        {
            Assert.All(others, other => Assert.DoesNotContain(other, "\n" + text, StringComparison.Ordinal));
            string[] parts = text.Split('`');
            Assert.Equal(1, parts.Length % 2);
            Assert.Equal(0, string.Concat(parts.Where((_, i) => i % 2 == 0)).Count(c => c == '*') % 2);
        }
    }

    [Fact]
    public void Every_rule_points_at_lines_that_the_checklist_has()
    {
        HashSet<string> numbers = [.. Checklist.Lines.Select(line => line.Number)];
        Assert.All(Catalogue.Rules.SelectMany(rule => rule.Checklist), number => Assert.Contains(number, numbers));
    }

    [Fact]
    public void Every_help_link_leads_to_a_heading_of_the_page()
    {
        string page = Write();
        Assert.All(Catalogue.Rules, rule => Assert.Contains($"\n### {rule.Id}\n", page, StringComparison.Ordinal));
        Assert.All(Catalogue.Rules, rule => Assert.EndsWith("rules.md#" + rule.Id.ToLowerInvariant(), rule.HelpLink, StringComparison.Ordinal));
    }

    static string Write()
    {
        StringBuilder page = new();
        page.Append("""
            # Rules

            Generated from the rules themselves; a test holds this page fresh.

            An ID is `GCL`, two digits for the section of GoClaw's production checklist, two for its line. It never changes its meaning and is never
            used again. `GCL00..` is about the file itself, `GCL09..` goes beyond the checklist.

            | severity | means |
            |---|---|
            | error | the gateway does not start, a credential is exposed, or a safeguard is off that must never be |
            | warning | the checklist is violated, or a safeguard has no effect |
            | info | something to look at |

            The severity of a rule is the highest its findings have; single findings may weigh less.

            ## How to change a severity

            In `.editorconfig`, for all files or for some, as for C# (`.globalconfig` does not count for config.json yet):

            ```ini
            [*.json]
            dotnet_diagnostic.GCL0401.severity = error        # none, silent, suggestion, warning, error, default

            [config.Development.json]
            dotnet_diagnostic.GCL0501.severity = none
            ```

            The nearest file wins, and `root = true` ends the search. A severity that you set applies to every finding of the ID. In a project,
            `NoWarn`, `WarningsAsErrors`, `WarningsNotAsErrors` and `TreatWarningsAsErrors` work as for the compiler, and
            `<GoClawLint>false</GoClawLint>` switches everything off.

            ## C#

            C# is judged by the compiler, with the same rules. It is read as

            - **texts**: every constant string, whatever it is put together from. A credential in one is found where it is written.
            - **settings**: JSON and JSON5 in literals, objects, collections, dictionaries, `JsonObject`, configuration keys, assignments, and what the
              properties and parameters of a type start with. A finding stands at the value, also inside a literal.
            - **variables**: what is given to a `GOCLAW_*` variable of a process or container, and options of a `goclaw` command line.
            - **what only a compiler sees**: secrets on their way to a log, certificate checks that cannot say no, addresses that a gateway is asked at.

            An object of C# describes a gateway's configuration when one of these holds; a bare `Mode = "off"` is nothing.

            - A type, member, variable or method that it belongs to is named for GoClaw.
            - It has two sections of config.json (`telemetry`, `database` and `providers` alone do not count: every program has them).
            - Two of its names are keys of one object of the schema, and one of them has several words (`InjectionAction`, `restrict_to_workspace`).
            - Two names in a row lead to one place of the schema (`Sandbox.Mode`), and a name has several words, or the value is one that only this
              setting takes (`"non-main"`, port 18790).

            Case and underscores do not count between C# and JSON; in JSON itself, and in `JsonObject`, they do. What only the running program knows
            is never judged.

            In C#, `.editorconfig`, `.globalconfig`, `#pragma warning disable` and `[SuppressMessage]` work as for any analyzer. Generated code is passed
            over. Test projects obey the same rules; a section sets them lower:

            ```ini
            [tests/**.cs]
            dotnet_diagnostic.GCL0203.severity = suggestion
            ```

            ## What a file is for

            `goclaw_profile = development` lowers what matters in production only to info (column "in development"); `*.Development.json` and
            `*.local.json` are for development by their names. `goclaw_known_keys = gateway.new_thing` makes keys of a newer gateway known.

            Two codes are no rules: `GCLREAD` says that a file could not be read, `GCLINT` that the linter itself failed.

            ## The catalogue


            """);
        page.Append("| ID | fault | severity | checklist | judged in | mended by machine | in development |\n|---|---|---|---|---|---|---|\n");
        foreach (Rule rule in Catalogue.Rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {rule.Title} | {SeverityWord.Of(rule.Severity)} | {string.Join(", ", rule.Checklist)} | {string.Join(", ", RulePage.Surfaces(rule))} | {(rule.HasFix ? "some" : "")} | {(rule.OnlyInProduction ? "info" : "")} |\n");
        }

        foreach (Section section in Section.List.Where(section => Catalogue.Rules.Any(rule => rule.Section == section)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Number:00} {section.Title}\n\nCategory `{section.Category}`.\n");
            foreach (Rule rule in Catalogue.Rules.Where(rule => rule.Section == section))
                Describe(page, new RulePage(rule));
        }

        Coverage(page);
        return page.ToString();
    }

    static void Describe(StringBuilder page, RulePage rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Rule.Id}\n\n**{rule.Rule.Title}**\n\n| | |\n|---|---|\n");
        foreach ((string name, string value) in rule.Facts)
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {value} |\n");
        foreach (PagePart part in rule.Parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n**{part.Heading}**\n");
            if (part.Text.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"\n{part.Text.Trim()}\n");
            if (part.Code.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"\n```{part.Language}\n{part.Code.Trim()}\n```\n");
            if (part.Findings.Count > 0)
                page.Append(CultureInfo.InvariantCulture, $"\n```text\n{Draw(part.Findings)}\n```\n");
        }
    }

    static string Draw(IEnumerable<Result> findings)
    {
        StringWriter picture = new() { NewLine = "\n" };
        foreach (Result finding in findings)
            new Picture(picture, 100, new Ink(false)).Draw(finding);
        return picture.ToString().TrimEnd();
    }

    static void Coverage(StringBuilder page)
    {
        page.Append("\n## Coverage of the production checklist\n\nEvery line of the checklist, what judges it, and what does not.\n");
        foreach (IGrouping<string, ChecklistLine> section in Checklist.Lines.GroupBy(Checklist.TitleOf))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {section.Key}\n\n| line | asks | judged by | in | remains |\n|---|---|---|---|---|\n");
            foreach (ChecklistLine line in section)
            {
                Rule[] rules = [.. line.Rules];
                string ids = rules.Length == 0 ? "-" : string.Join(", ", rules.Select(rule => $"[{rule.Id}](#{rule.Id.ToLowerInvariant()})"));
                string places = rules.Length == 0 ? "-" : string.Join(", ", rules.SelectMany(RulePage.Surfaces).Distinct());
                page.Append(CultureInfo.InvariantCulture, $"| {line.Number} | {line.Title} | {ids} | {places} | {line.Remains ?? ""} |\n");
            }
        }
    }
}
