using GoClaw.Rules;
using GoClaw.Rules.Severities;
using GoClaw.Rules.Text;
using Microsoft.Build.Framework;

namespace GoClaw.Analyzers.Build;

/// <summary>Holds the configuration files of one project to the checklist and says in the build log what is wrong with them.</summary>
public sealed class LintGoClawConfig : Microsoft.Build.Utilities.Task
{
    /// <summary>A file that cannot be read. Not an ID of the catalogue: nothing was judged.</summary>
    const string Unreadable = "GCLREAD";

    /// <summary>A defect of the linter itself.</summary>
    const string Internal = "GCLINT";

    BuildSwitches switches = BuildSwitches.None;
    SeverityResolver editorConfigs = new([]);

    /// <summary>Files that the project names; one that is missing or cannot be read is an error.</summary>
    public ITaskItem[] Configs { get; set; } = [];

    /// <summary>Files that only their name suggests; those that do not look like a GoClaw configuration are left alone.</summary>
    public ITaskItem[] Candidates { get; set; } = [];

    /// <summary>The .editorconfig files of all folders above these files.</summary>
    public ITaskItem[] EditorConfigs { get; set; } = [];

    /// <summary>IDs, separated by semicolon, comma or blank; so the next two.</summary>
    public string NoWarn { get; set; } = "";

    public string WarningsAsErrors { get; set; } = "";

    public string WarningsNotAsErrors { get; set; } = "";

    public bool TreatWarningsAsErrors { get; set; }

    public override bool Execute()
    {
        try
        {
            switches = new BuildSwitches(NoWarn, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors);
            editorConfigs = new SeverityResolver(ReadEditorConfigs());
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (ITaskItem item in Configs)
                Check(PathOf(item), isNamed: true, seen);
            foreach (ITaskItem item in Candidates)
                Check(PathOf(item), isNamed: false, seen);
        }
#pragma warning disable CA1031 // A defect of ours is one line in the log, without the message: it may quote the file.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Write(Severity.Error, Internal, $"GoClaw.Analyzers failed ({exception.GetType().Name}). Not every configuration file was checked.");
        }

        return !Log.HasLoggedErrors;
    }

    List<EditorConfig> ReadEditorConfigs()
    {
        List<EditorConfig> files = [];
        foreach (string path in EditorConfigs.Select(PathOf))
        {
            if (ConfigFile.TryRead(path, out byte[] bytes, out string problem))
                files.Add(EditorConfig.Parse(path, Utf8Text.Decode(bytes, SourceFacts.Unknown, out _)));
            else
                Write(Severity.Warning, Unreadable, problem, path);
        }

        return files;
    }

    void Check(string path, bool isNamed, HashSet<string> seen)
    {
        if (!seen.Add(path))
            return;
        if (!ConfigFile.TryRead(path, out byte[] bytes, out string problem))
        {
            Say(isNamed ? Severity.Error : Severity.Warning, Unreadable, problem, path);
            return;
        }

        Source source = Source.FromBytes(path, SourceKind.Config, bytes);
        if (!isNamed && !Deployment.LooksLikeConfig(source.Text))
            return;

        FilePolicy policy = PolicyOf(path);
        if (policy.Complaint is not null)
            Log.LogMessage(MessageImportance.High, "{0}: {1}", path, policy.Complaint);
        Report report = Linter.Run(new Deployment(policy.KnownKeys, source), policy.Policy);
        foreach (Result result in report.Results)
        {
            if (result.Suppression is null)
                Write(result);
        }

        foreach (InternalError error in report.Errors)
            Say(Severity.Error, Internal, $"{error.Rule.Id} failed ({error.Exception}). The other rules have checked this file.", path);
    }

    static string PathOf(ITaskItem item) => Path.GetFullPath(item.GetMetadata("FullPath"));

    /// <summary>What is no finding can be configured all the same.</summary>
    void Say(Severity severity, string code, string message, string path) =>
        Write(PolicyOf(path).Resolve(code, Section.List[0].Category, severity), code, message, path);

    FilePolicy PolicyOf(string path) => new(editorConfigs, path, switches);

    void Write(Result result)
    {
        Finding finding = result.Finding;
        LinePosition start = finding.Location.Start;
        LinePosition end = finding.Location.End;
        // The link also in the text, as the compiler does: few loggers show the field.
        string message = $"{finding.Message} ({finding.Rule.HelpLink})";
        Write(result.Severity, finding.Rule.Id, message, finding.Location.Source.Path, finding.Rule.HelpLink, start.Line + 1, start.Column + 1, end.Line + 1, end.Column + 1);
    }

    void Write(Severity severity, string code, string message, string? file = null, string? help = null, int line = 0, int column = 0, int endLine = 0, int endColumn = 0)
    {
        switch (severity)
        {
            case Severity.Error:
                Log.LogError(null, code, null, help, file, line, column, endLine, endColumn, message);
                break;
            case Severity.Warning:
                Log.LogWarning(null, code, null, help, file, line, column, endLine, endColumn, message);
                break;
            case Severity.Info:
                Log.LogMessage(null, code, null, file, line, column, endLine, endColumn, MessageImportance.Low, message);
                break;
        }
    }
}
