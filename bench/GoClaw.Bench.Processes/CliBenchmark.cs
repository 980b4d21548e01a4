using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GoClaw.Bench.Processes;

/// <summary>The first analysis of a new process: <c>goclaw-lint check config.json</c> against a program that does nothing, both compiled ahead of time with the same switches.</summary>
static class CliBenchmark
{
    public static void Run(int runs)
    {
        using Folder folder = new();
        string lint = Publish("src/GoClaw.Lint", folder, "goclaw-lint");
        string empty = Publish("bench/GoClaw.Bench.Empty", folder, "empty");
        foreach ((string name, string text) in Folder.Configurations)
        {
            string config = folder.Write("config.json", text);
            Table table = new();
            for (int i = 0; i < runs; i++)
            {
                table.Add("goclaw-lint check config.json", Time(lint, folder.Root, "check", config));
                table.Add("goclaw-lint --version", Time(lint, folder.Root, "--version"));
                table.Add("empty program", Time(empty, folder.Root));
            }

            table.Print($"Whole process, {name}, {runs} runs each");
        }
    }

    static string Publish(string project, Folder folder, string program)
    {
        string output = Path.Combine(folder.Root, program);
        Command.MustRun("dotnet", Repository.PathOf(project), "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-nodeReuse:false", "-o", output);
        return Path.Combine(output, program);
    }

    /// <summary>From before it is started until it has ended and all it wrote is read.</summary>
    static double Time(string program, string directory, params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        Command.Run(program, directory, arguments);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
