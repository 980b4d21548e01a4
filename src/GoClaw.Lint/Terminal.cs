using GoClaw.Lint.Reports;

namespace GoClaw.Lint;

/// <summary>What is known of the terminal a report goes to. Where there is none everything is fixed, so that a run is the same everywhere.</summary>
static class Terminal
{
    const int FixedWidth = 100;

    /// <param name="output">File the report goes to, or null for standard output.</param>
    public static int Width(string? output)
    {
        if (output is not null || Console.IsOutputRedirected)
            return FixedWidth;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : FixedWidth;
        }
        catch (IOException)
        {
            return FixedWidth;
        }
    }

    /// <param name="colour">auto, always or never.</param>
    /// <param name="output">File the report goes to, or null for standard output.</param>
    public static Ink Ink(string colour, string? output) => new(colour switch
    {
        "always" => true,
        "never" => false,
        _ => output is null && !Console.IsOutputRedirected && Understands(),
    });

    /// <summary>One sentence on standard error. File names may hold anything: none reaches the terminal as a control sequence.</summary>
    public static void Complain(string sentence) => Console.Error.WriteLine("goclaw-lint: " + Cells.Visible(sentence));

    /// <summary>What a run could not do, on standard error, whatever the format of its report.</summary>
    public static void Complain(Outcome outcome)
    {
        foreach (string problem in outcome.Problems())
            Complain(problem);
        // Without a file no report is written, and what was passed by is what its reader needs to know.
        foreach (string note in outcome.Files.Count == 0 ? outcome.Notes() : [])
            Complain(note);
    }

    /// <summary>https://no-color.org; the old Windows console shows escape sequences as text.</summary>
    static bool Understands() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null || Environment.GetEnvironmentVariable("TERM") is not null);
}
