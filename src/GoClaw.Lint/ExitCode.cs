namespace GoClaw.Lint;

/// <summary>What a script learns from a run. Where several apply the highest is given: a run that saw only half of its input found nothing out about the rest.</summary>
enum ExitCode
{
    /// <summary>Everything was read; nothing at warning or above.</summary>
    Clean = 0,

    /// <summary>At least one finding at warning or above that nobody suppressed.</summary>
    Findings = 1,

    /// <summary>The command line cannot be followed; that includes an --output that cannot be written.</summary>
    Usage = 2,

    /// <summary>Some input could not be read, or there was nothing to analyse. What could be read is reported.</summary>
    Unreadable = 3,

    /// <summary>A rule, or the tool itself, failed. What the other rules found is reported.</summary>
    InternalError = 4,
}
