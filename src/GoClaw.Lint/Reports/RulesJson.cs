using System.Text.Json;
using GoClaw.Rules;

namespace GoClaw.Lint.Reports;

/// <summary>
/// Rules for scripts, the whole catalogue or a few. Its shape is stable, as that of <see cref="JsonReport"/>.
/// <code>
/// { "version": 1, "tool": "0.1.0",
///   "rules": [ { "id": "GCL0601", "title": "...", "section": 6, "sectionTitle": "Security settings", "category": "GoClaw.Security",
///                "severity": "error", "checklist": [ { "line": "6.1", "title": "..." } ], "surfaces": [ "config.json", "C#" ],
///                "fixable": true, "productionOnly": false, "why": "...", "howToFix": "...", "example": "{ ... }", "help": "https://..." } ] }
/// </code>
/// "severity" is the highest its findings have, "fixable" that a machine can mend some of them, "productionOnly" that the development profile
/// lowers them to info. "why" and "howToFix" are Markdown; "example" is a config.json with the fault.
/// </summary>
static class RulesJson
{
    public static void Write(IReadOnlyList<Rule> rules, Stream stream)
    {
        using (Utf8JsonWriter json = new(stream, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("tool", Tool.Version);
            json.WriteStartArray("rules");
            foreach (Rule rule in rules)
                WriteRule(json, rule);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteNumber("section", rule.Section.Number);
        json.WriteString("sectionTitle", rule.Section.Title);
        json.WriteString("category", rule.Section.Category);
        json.WriteString("severity", SeverityWord.Of(rule.Severity));
        json.WriteStartArray("checklist");
        foreach (ChecklistLine line in RulePage.ChecklistLines(rule))
        {
            json.WriteStartObject();
            json.WriteString("line", line.Number);
            json.WriteString("title", line.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("surfaces");
        foreach (string surface in RulePage.Surfaces(rule))
            json.WriteStringValue(surface);
        json.WriteEndArray();
        json.WriteBoolean("fixable", rule.HasFix);
        json.WriteBoolean("productionOnly", rule.OnlyInProduction);
        json.WriteString("why", rule.Why.Trim());
        json.WriteString("howToFix", rule.HowToFix.Trim());
        json.WriteString("example", RulePage.ExampleOf(rule).RedactedText);
        json.WriteString("help", rule.HelpLink);
        json.WriteEndObject();
    }
}
