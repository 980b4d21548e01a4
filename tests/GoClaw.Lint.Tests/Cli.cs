using System.Diagnostics;

namespace GoClaw.Lint.Tests;

/// <summary>Runs the built tool in a process of its own; the variable GOCLAW_LINT names another build of it, the one compiled ahead of time.</summary>
sealed record Cli(int ExitCode, string Out, string Error)
{
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("GOCLAW_LINT") is { Length: > 0 } path ? path : Path.Combine(AppContext.BaseDirectory, "goclaw-lint");

    public static Cli Run(TempFolder folder, params string[] arguments) => Start(folder.Path, Program, arguments);

    public static Cli Start(string folder, string program, string[] arguments, string input = "")
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Cli(process.ExitCode, output.Result, error.Result);
    }
}
