using System.Diagnostics;

namespace GoClaw.Bench.Processes;

/// <summary>Runs programs to their end.</summary>
static class Command
{
    /// <returns>What it wrote.</returns>
    public static string Run(string program, string directory, params string[] arguments)
    {
        using Process process = Start(program, directory, arguments);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    public static string MustRun(string program, string directory, params string[] arguments)
    {
        using Process process = Start(program, directory, arguments);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}");
    }

    static Process Start(string program, string directory, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }
}
