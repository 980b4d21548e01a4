using System.Text.Encodings.Web;
using System.Text.Json;
using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>
/// The report for scripts. Its shape is stable: members are added, never renamed or given another meaning without a new "version". Lines and
/// columns begin at 1, columns count UTF-16 units, an end is exclusive.
/// <code>
/// { "version": 1, "tool": "0.1.0", "exitCode": 1,
///   "summary": { "files": 1, "errors": 1, "warnings": 0, "infos": 0, "fixable": 1, "safelyFixable": 1, "suppressed": 0, "csharpFilesPassedBy": 0,
///                "sections": [ { "section": 6, "title": "Security settings", "category": "GoClaw.Security",
///                                "errors": 1, "warnings": 0, "infos": 0, "fixable": 1, "safelyFixable": 1 } ] },
///   "findings": [ { "id": "GCL0601", "severity": "error", "title": "...", "category": "GoClaw.Security",
///                   "file": "config.json", "line": 2, "column": 25, "endLine": 2, "endColumn": 30, "setting": "gateway.injection_action",
///                   "fault": "...", "effect": "...", "remedy": "...", "help": "https://...", "fixable": true,
///                   "fix": { "title": "...", "isSafe": true }, "suppression": null,
///                   "related": [ { "file": "...", "line": 1, "column": 1, "endLine": 1, "endColumn": 2, "message": "..." } ] } ],
///   "files": [ "config.json" ], "ignored": [], "unreadable": [ { "file": "...", "reason": "..." } ],
///   "failures": [ { "id": "GCL0601", "file": "config.json", "exception": "..." } ] }
/// </code>
/// "setting", "effect", "remedy", "fix" and "suppression" may be null; "sections" are those of the checklist in which something was found; a fix
/// is safe if nobody needs to look at what it does; suppressed findings are counted as such and nowhere else; "ignored" are configurations left out because a .gitignore names them,
/// "failures" rules that failed while the others reported.
/// </summary>
static class JsonReport
{
    /// <summary>Quotes and letters stay readable; a report is never part of a web page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Outcome outcome, Stream stream)
    {
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("tool", Tool.Version);
            json.WriteNumber("exitCode", (int)outcome.ExitCode);
            WriteSummary(json, outcome);
            json.WriteStartArray("findings");
            foreach (Result result in outcome.Results)
                WriteFinding(json, result);
            json.WriteEndArray();
            WriteStrings(json, "files", outcome.Files);
            WriteStrings(json, "ignored", outcome.Ignored);
            json.WriteStartArray("unreadable");
            foreach (Unreadable file in outcome.Unreadable)
                WriteObject(json, ("file", file.Name), ("reason", file.Reason));
            json.WriteEndArray();
            json.WriteStartArray("failures");
            foreach (RuleFailure failure in outcome.Failures)
                WriteObject(json, ("id", failure.Error.Rule.Id), ("file", failure.File), ("exception", failure.Error.Exception));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    static void WriteSummary(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", outcome.Files.Count);
        WriteTally(json, outcome.Tally);
        json.WriteNumber("suppressed", outcome.Results.Count - outcome.Counted.Count());
        json.WriteNumber("csharpFilesPassedBy", outcome.CSharpFiles);
        json.WriteStartArray("sections");
        foreach ((Section section, Tally tally) in outcome.Sections)
        {
            json.WriteStartObject();
            json.WriteNumber("section", section.Number);
            json.WriteString("title", section.Title);
            json.WriteString("category", section.Category);
            WriteTally(json, tally);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteTally(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("errors", tally.Errors);
        json.WriteNumber("warnings", tally.Warnings);
        json.WriteNumber("infos", tally.Infos);
        json.WriteNumber("fixable", tally.Fixable);
        json.WriteNumber("safelyFixable", tally.SafelyFixable);
    }

    static void WriteFinding(Utf8JsonWriter json, Result result)
    {
        Finding finding = result.Finding;
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("severity", SeverityWord.Of(result.Severity));
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("category", finding.Rule.Section.Category);
        WritePlace(json, finding.Location);
        json.WriteString("setting", finding.Setting);
        json.WriteString("fault", finding.Message.Fault);
        json.WriteString("effect", finding.Message.Effect);
        json.WriteString("remedy", finding.Message.Remedy);
        json.WriteString("help", finding.Rule.HelpLink);
        json.WriteBoolean("fixable", finding.Fix is not null);
        if (finding.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("title", fix.Title);
            json.WriteBoolean("isSafe", fix.IsSafe);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fix");
        }

        json.WriteString("suppression", result.Suppression);
        json.WriteStartArray("related");
        foreach (RelatedLocation related in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Location);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WritePlace(Utf8JsonWriter json, Location at)
    {
        json.WriteString("file", at.Source.Path);
        json.WriteNumber("line", at.Start.Line + 1);
        json.WriteNumber("column", at.Start.Column + 1);
        json.WriteNumber("endLine", at.End.Line + 1);
        json.WriteNumber("endColumn", at.End.Column + 1);
    }

    static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    static void WriteObject(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject();
        foreach ((string name, string value) in members)
            json.WriteString(name, value);
        json.WriteEndObject();
    }
}
