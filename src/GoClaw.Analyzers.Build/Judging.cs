using GoClaw.Rules;
using GoClaw.Rules.Severities;
using GoClaw.Rules.Text;

namespace GoClaw.Analyzers.Build;

/// <summary>Asks the engine about the task's inputs, and puts its answers into lines of the build log.</summary>
sealed class Judging
{
    readonly List<LogEntry> entries;
    readonly BuildSwitches switches;
    readonly SeverityResolver editorConfigs;
    readonly HashSet<string> seen = new(StringComparer.Ordinal);
    bool isRepeatable = true;

    Judging(Inputs inputs, List<LogEntry> entries)
    {
        this.entries = entries;
        switches = new BuildSwitches(inputs.NoWarn, inputs.WarningsAsErrors, inputs.WarningsNotAsErrors, inputs.TreatWarningsAsErrors);
        editorConfigs = new SeverityResolver(Parse(inputs.EditorConfigs));
    }

    /// <returns>Whether the same inputs will give the same entries: not if a file could not be read or a rule failed.</returns>
    public static bool Run(Inputs inputs, List<LogEntry> entries)
    {
        Judging judging = new(inputs, entries);
        foreach (InputFile file in inputs.Configs)
            judging.Check(file, isNamed: true);
        foreach (InputFile file in inputs.Candidates)
            judging.Check(file, isNamed: false);
        return judging.isRepeatable;
    }

    List<EditorConfig> Parse(InputFile[] files)
    {
        List<EditorConfig> parsed = [];
        foreach (InputFile file in files)
        {
            if (file.Problem.Length == 0)
                parsed.Add(EditorConfig.Parse(file.Path, Utf8Text.Decode(file.Bytes, SourceFacts.Unknown, out _)));
            else
                Trouble(Severity.Warning, LogEntry.Unreadable, file.Problem, file.Path);
        }

        return parsed;
    }

    void Check(InputFile file, bool isNamed)
    {
        if (!seen.Add(file.Path))
            return;
        if (file.Problem.Length > 0)
        {
            Say(isNamed ? Severity.Error : Severity.Warning, LogEntry.Unreadable, file.Problem, file.Path);
            return;
        }

        Source source = Source.FromBytes(file.Path, SourceKind.Config, file.Bytes);
        if (!isNamed && !Deployment.LooksLikeConfig(source.Path, source.Text))
            return;

        FilePolicy policy = PolicyOf(file.Path);
        if (policy.Complaint is string complaint)
            entries.Add(new LogEntry(LogLevel.Notice, "", $"{file.Path}: {complaint}"));
        Report report = Linter.Run(new Deployment(policy.KnownKeys, source), policy.Policy);
        foreach (Result result in report.Results)
        {
            if (result.Suppression is null)
                Write(result);
        }

        foreach (InternalError error in report.Errors)
            Say(Severity.Error, LogEntry.Internal, $"{error.Rule.Id} failed ({error.Exception}). The other rules have checked this file.", file.Path);
    }

    /// <summary>What is no finding can be configured all the same.</summary>
    void Say(Severity severity, string code, string message, string path) =>
        Trouble(PolicyOf(path).Resolve(code, Section.List[0].Category, severity), code, message, path);

    FilePolicy PolicyOf(string path) => new(editorConfigs, path, switches);

    void Trouble(Severity severity, string code, string message, string path)
    {
        isRepeatable = false;
        if (LevelOf(severity) is LogLevel level)
            entries.Add(new LogEntry(level, code, message, path));
    }

    void Write(Result result)
    {
        Finding finding = result.Finding;
        LinePosition start = finding.Location.Start;
        LinePosition end = finding.Location.End;
        // The link also in the text, as the compiler does: few loggers show the field.
        string message = $"{finding.Message} ({finding.Rule.HelpLink})";
        if (LevelOf(result.Severity) is LogLevel level)
            entries.Add(new LogEntry(level, finding.Rule.Id, message, finding.Location.Source.Path, finding.Rule.HelpLink, start.Line + 1, start.Column + 1, end.Line + 1, end.Column + 1));
    }

    static LogLevel? LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        Severity.Info => LogLevel.Message,
        _ => null,
    };
}
