using System.Globalization;
using System.Text;
using GoClaw.Lint.Reports;
using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Tests;

/// <summary>rules.md is written by this test, so that no second text about a rule can drift from the first.</summary>
public sealed class RulesPageTests
{
    [Fact]
    public void The_page_is_generated_from_the_rules() => Generated.AssertFresh("rules.md", Write());

    [Fact]
    public void The_example_of_every_rule_has_the_fault_it_explains()
    {
        foreach (Rule rule in Catalogue.Rules)
            Assert.Contains(Judge(rule), result => result.Finding.Rule == rule);
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

            In C#, `#pragma warning disable` and `[SuppressMessage]` work as for any analyzer.

            Test projects obey the same rules; a section such as `[tests/**]` sets them lower.

            Two codes are no rules: `GCLREAD` says that a file could not be read, `GCLINT` that the linter itself failed.

            ## The catalogue


            """);
        page.Append("| ID | fault | severity | checklist | judged in |\n|---|---|---|---|---|\n");
        foreach (Rule rule in Catalogue.Rules)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {rule.Title} | {Name(rule.Severity)} | {string.Join(", ", rule.Checklist)} | {Places(rule)} |\n");
        }

        foreach (Section section in Section.List.Where(section => Catalogue.Rules.Any(rule => rule.Section == section)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Number:00} {section.Title}\n\nCategory `{section.Category}`.\n");
            foreach (Rule rule in Catalogue.Rules.Where(rule => rule.Section == section))
                Describe(page, rule);
        }

        Coverage(page);
        return page.ToString();
    }

    static void Describe(StringBuilder page, Rule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id}\n\n**{rule.Title}** · {Name(rule.Severity)} · {Places(rule)}{(rule.Checklist.Count > 0 ? " · checklist " + string.Join(", ", rule.Checklist) : "")}\n\n");
        page.Append(rule.Why.Trim()).Append("\n\n");
        StringWriter picture = new() { NewLine = "\n" };
        Picture report = new(picture, 100, new Ink(false));
        foreach (Result result in Judge(rule))
            report.Draw(result);
        page.Append("```text\n").Append(picture.ToString().TrimEnd()).Append("\n```\n\n");
        page.Append("**How to fix it.** ").Append(rule.HowToFix.Trim()).Append("\n\n");
        page.Append(CultureInfo.InvariantCulture, $"**How to change its severity.** `dotnet_diagnostic.{rule.Id}.severity = warning` in `.editorconfig`.\n");
    }

    static IEnumerable<Result> Judge(Rule rule)
    {
        Source source = new("config.json", SourceKind.Config, rule.Example);
        return Linter.Run(new Deployment(source)).Results.Where(result => result.Finding.Rule == rule);
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
                string places = rules.Length == 0 ? "-" : string.Join(", ", rules.SelectMany(rule => Places(rule).Split(", ")).Distinct());
                page.Append(CultureInfo.InvariantCulture, $"| {line.Number} | {line.Title} | {ids} | {places} | {line.Remains ?? ""} |\n");
            }
        }
    }

    static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    static string Places(Rule rule) => string.Join(", ", new[]
    {
        rule.Surfaces.HasFlag(Surfaces.Config) ? "config.json" : "",
        rule.Surfaces.HasFlag(Surfaces.CSharp) ? "C#" : "",
    }.Where(place => place.Length > 0));
}
