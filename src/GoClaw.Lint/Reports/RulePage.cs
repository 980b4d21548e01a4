using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>A part of a page: sentences, something to copy, findings to look at; any of them may be missing.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Language">Of the code.</param>
/// <param name="Findings">Drawn as <c>check</c> draws them.</param>
sealed record PagePart(string Heading, string Text, string Language, string Code, IReadOnlyList<Result> Findings);

/// <summary>All there is to know of a rule. The terminal and rules.md draw this one page, so that neither says what the other does not.</summary>
sealed class RulePage
{
    public RulePage(Rule rule)
    {
        Rule = rule;
        Source example = ExampleOf(rule);
        Result[] findings = [.. Linter.Run(new Deployment(example)).Results.Where(result => result.Finding.Rule == rule)];
        Parts =
        [
            new PagePart("Why it matters", rule.Why, "", "", []),
            new PagePart("How to fix it", rule.HowToFix, "", "", []),
            new PagePart("Example", "", example.Kind == SourceKind.Config ? "json5" : "csharp", example.RedactedText, findings),
            new PagePart("How to change its severity", "In `.editorconfig`; the second line is for every rule of the section.", "ini", $"""
                [{(example.Kind == SourceKind.Config ? "config.json" : "*.cs")}]
                dotnet_diagnostic.{rule.Id}.severity = {Other(rule.Severity)}
                dotnet_analyzer_diagnostic.category-{rule.Section.Category}.severity = {Other(rule.Severity)}
                """, []),
        ];
    }

    public Rule Rule { get; }

    /// <summary>Name and value, a few words of Markdown each.</summary>
    public IEnumerable<(string Name, string Value)> Facts =>
    [
        ("Severity", Rule.Severity > GoClaw.Rules.Severity.Info ? $"{SeverityWord.Of(Rule.Severity)}, or less for single findings" : "info"),
        ("Category", $"`{Rule.Section.Category}`"),
        ("Checklist", ChecklistLines(Rule) is { Length: > 0 } lines ? string.Join("; ", lines.Select(line => $"{line.Number} {line.Title}")) : "no line of its own"),
        ("Judged in", string.Join(", ", Surfaces(Rule))),
        ("Development", Rule.OnlyInProduction ? "lowered to info by the development profile" : "weighs the same in the development profile"),
        ("By machine", Rule.HasFix ? "some of its findings can be mended" : "cannot be mended"),
    ];

    public IReadOnlyList<PagePart> Parts { get; }

    public static Source ExampleOf(Rule rule) => rule.Surfaces.HasFlag(GoClaw.Rules.Surfaces.Config)
        ? new("config.json", SourceKind.Config, rule.Example)
        : new("Program.cs", SourceKind.CSharp, rule.Example);

    public static IReadOnlyList<string> Surfaces(Rule rule) =>
    [
        .. rule.Surfaces.HasFlag(GoClaw.Rules.Surfaces.Config) ? ["config.json"] : Array.Empty<string>(),
        .. rule.Surfaces.HasFlag(GoClaw.Rules.Surfaces.Environment) ? ["variables in C#"] : Array.Empty<string>(),
        .. rule.Surfaces.HasFlag(GoClaw.Rules.Surfaces.CSharp) ? ["C#"] : Array.Empty<string>(),
    ];

    public static ChecklistLine[] ChecklistLines(Rule rule) => [.. rule.Checklist.SelectMany(number => Checklist.Lines.Where(line => line.Number == number))];

    /// <summary>What somebody might want instead.</summary>
    static string Other(Severity severity) => severity == Severity.Warning ? "error" : "warning";
}
