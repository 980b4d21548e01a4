using Microsoft.Build.Framework;

namespace GoClaw.Analyzers.Build;

/// <summary>
/// Holds the configuration files of one project to the checklist and says in the build log what is wrong with them. A build whose inputs
/// are those of the last one hears the same again without judging: this type and what it touches before <see cref="Judging"/> is compiled
/// anew in every build, so it stays small and never mentions the engine.
/// </summary>
public sealed class LintGoClawConfig : Microsoft.Build.Utilities.Task
{
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

    /// <summary>Where the findings of this build wait for the next; empty: every build judges.</summary>
    public string ReplayFile { get; set; } = "";

    public override bool Execute()
    {
        List<LogEntry> entries = [];
        try
        {
            Inputs inputs = new(this);
            Replay replay = new(ReplayFile, inputs);
            if (!replay.TryRead(entries) && Judging.Run(inputs, entries))
                replay.Write(entries);
        }
#pragma warning disable CA1031 // A defect of ours is one line in the log, without the message: it may quote the file.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            entries.Add(new LogEntry(LogLevel.Error, LogEntry.Internal, "GoClaw.Analyzers failed (" + exception.GetType().Name + "). Not every configuration file was checked."));
        }

        for (int i = 0; i < entries.Count; i++)
            Write(entries[i]);
        return !Log.HasLoggedErrors;
    }

    void Write(LogEntry entry)
    {
        switch (entry.Level)
        {
            case LogLevel.Error:
                Log.LogError(null, entry.Code, null, entry.Help, entry.File, entry.Line, entry.Column, entry.EndLine, entry.EndColumn, entry.Message);
                break;
            case LogLevel.Warning:
                Log.LogWarning(null, entry.Code, null, entry.Help, entry.File, entry.Line, entry.Column, entry.EndLine, entry.EndColumn, entry.Message);
                break;
            case LogLevel.Notice:
                Log.LogMessage(MessageImportance.High, "{0}", entry.Message);
                break;
            default:
                Log.LogMessage(null, entry.Code, null, entry.File, entry.Line, entry.Column, entry.EndLine, entry.EndColumn, MessageImportance.Low, entry.Message);
                break;
        }
    }
}
