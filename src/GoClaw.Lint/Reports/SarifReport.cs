using System.Text.Json;
using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Reports;

/// <summary>The report for code scanning: SARIF 2.1.0 (OASIS). Paths are references below the folder of the run, so that they mean the same on another machine.</summary>
sealed class SarifReport
{
    const string Base = "SRCROOT";

    readonly Outcome outcome;
    readonly string folder;
    readonly Utf8JsonWriter json;
    readonly Dictionary<string, int> ruleIndex;
    readonly Dictionary<string, int> fileIndex;

    SarifReport(Outcome outcome, string folder, Utf8JsonWriter json)
    {
        this.outcome = outcome;
        this.folder = folder;
        this.json = json;
        ruleIndex = Number(Catalogue.Rules.Select(rule => rule.Id));
        fileIndex = Number(outcome.Files);
    }

    /// <param name="outcome">What to report.</param>
    /// <param name="folder">Names in the outcome are relative to it.</param>
    /// <param name="stream">Receives UTF-8.</param>
    public static void Write(Outcome outcome, string folder, Stream stream)
    {
        using (Utf8JsonWriter json = new(stream, JsonReport.Options))
            new SarifReport(outcome, folder, json).WriteLog();
        stream.WriteByte((byte)'\n');
    }

    void WriteLog()
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        json.WriteString("uri", FileUri.OfFolder(folder));
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation();
        json.WriteStartArray("artifacts");
        foreach (string file in outcome.Files)
        {
            json.WriteStartObject();
            WriteArtifactLocation("location", file);
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (Result result in outcome.Results)
            WriteResult(result);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    void WriteTool()
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "goclaw-lint");
        json.WriteString("semanticVersion", Tool.Version);
        json.WriteString("informationUri", "https://github.com/goclaw/goclaw-analyzers");
        json.WriteStartArray("rules");
        foreach (Rule rule in Catalogue.Rules)
            WriteRule(rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    void WriteRule(Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.GetType().Name[(rule.Id.Length + 1)..]);
        WriteText("shortDescription", rule.Title);
        WriteText("fullDescription", rule.Why);
        json.WriteStartObject("help");
        json.WriteString("text", rule.HowToFix);
        json.WriteString("markdown", $"{rule.Why}\n\n{rule.HowToFix}\n\n[{rule.Id}]({rule.HelpLink})");
        json.WriteEndObject();
        json.WriteString("helpUri", rule.HelpLink);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Section.Category);
        json.WriteStartArray("tags");
        json.WriteStringValue("security");
        json.WriteStringValue(rule.Section.Category);
        foreach (string line in rule.Checklist)
            json.WriteStringValue("checklist/" + line);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    void WriteInvocation()
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", outcome.ExitCode is ExitCode.Clean or ExitCode.Findings);
        json.WriteNumber("exitCode", (int)outcome.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (string problem in outcome.Problems())
            WriteNotification("error", problem);
        foreach (string note in outcome.Notes())
            WriteNotification("note", note);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    void WriteNotification(string level, string text)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        WriteText("message", text);
        json.WriteEndObject();
    }

    void WriteResult(Result result)
    {
        Finding finding = result.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        if (ruleIndex.TryGetValue(finding.Rule.Id, out int index))
            json.WriteNumber("ruleIndex", index);
        json.WriteString("level", Level(result.Severity));
        WriteText("message", finding.Message.ToString());
        json.WriteStartArray("locations");
        WriteLocation(finding.Location, null);
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (RelatedLocation related in finding.Related)
                WriteLocation(related.Location, related.Message);
            json.WriteEndArray();
        }

        // Empty means: known not to be suppressed.
        json.WriteStartArray("suppressions");
        if (result.Suppression is string reason)
        {
            json.WriteStartObject();
            json.WriteString("kind", reason == "baseline" ? "external" : "inSource");
            json.WriteString("justification", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Setting is string setting)
        {
            json.WriteStartObject("properties");
            json.WriteString("setting", setting);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    void WriteLocation(Location at, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifactLocation("artifactLocation", at.Source.Path);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", at.Start.Line + 1);
        json.WriteNumber("startColumn", at.Start.Column + 1);
        json.WriteNumber("endLine", at.End.Line + 1);
        json.WriteNumber("endColumn", at.End.Column + 1);
        json.WriteNumber("charOffset", at.Span.Start);
        json.WriteNumber("charLength", at.Span.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
            WriteText("message", message);
        json.WriteEndObject();
    }

    void WriteArtifactLocation(string name, string file)
    {
        string full = Path.GetFullPath(file, folder);
        string? relative = FileUri.Relative(folder, full);
        json.WriteStartObject(name);
        json.WriteString("uri", relative ?? FileUri.Absolute(full));
        if (relative is not null)
            json.WriteString("uriBaseId", Base);
        if (name == "artifactLocation" && fileIndex.TryGetValue(file, out int index))
            json.WriteNumber("index", index);
        json.WriteEndObject();
    }

    void WriteText(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    static Dictionary<string, int> Number(IEnumerable<string> names) => names.Select((name, index) => (name, index)).ToDictionary();

    static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
