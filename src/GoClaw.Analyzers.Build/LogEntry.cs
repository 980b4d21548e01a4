namespace GoClaw.Analyzers.Build;

/// <summary>How loudly the log is told.</summary>
enum LogLevel
{
    /// <summary>Only to those who ask for details.</summary>
    Message,

    /// <summary>To everybody, and no fault.</summary>
    Notice,
    Warning,
    Error,
}

/// <summary>One line of the build log, all of it: said now, and kept for the next build. Lines and columns begin at 1; 0 is none.</summary>
sealed class LogEntry(LogLevel level, string code, string message, string file = "", string help = "", int line = 0, int column = 0, int endLine = 0, int endColumn = 0)
{
    /// <summary>A file that cannot be read. Not an ID of the catalogue: nothing was judged.</summary>
    public const string Unreadable = "GCLREAD";

    /// <summary>A defect of the linter itself.</summary>
    public const string Internal = "GCLINT";

    public readonly LogLevel Level = level;
    public readonly string Code = code;
    public readonly string Message = message;
    public readonly string File = file;
    public readonly string Help = help;
    public readonly int Line = line;
    public readonly int Column = column;
    public readonly int EndLine = endLine;
    public readonly int EndColumn = endColumn;
}
