using System.Globalization;

namespace GoClaw.Bench.Processes;

/// <summary>What the task itself takes in a process that has not run it before, and in one that has: every run is a new process, the kinds take turns.</summary>
static class TaskBenchmark
{
    public static void Run(int runs)
    {
        foreach ((string name, string text) in Folder.Configurations)
        {
            using Folder folder = new();
            string editorConfig = folder.Write(".editorconfig", "root = true\n[*.json]\ndotnet_diagnostic.GCL0601.severity = warning\n");
            string config = folder.Write("config.json", text);
            string replay = Path.Combine(folder.Root, "replay");
            long[] first = Host(replay, editorConfig, config);
            Table load = new();
            Table execute = new();
            for (int i = 0; i < runs; i++)
            {
                long[] replayed = Host(replay, editorConfig, config);
                long[] judged = Host("", editorConfig, config);
                if (replayed[3] != first[3] || judged[3] != first[3])
                    throw new InvalidOperationException("Replay and judging logged different numbers of lines.");
                load.Add("judging, new process", judged[0] / 1000.0);
                load.Add("replay, new process", replayed[0] / 1000.0);
                execute.Add("judging, new process", judged[1] / 1000.0);
                execute.Add("judging, second time in a process", judged[2] / 1000.0);
                execute.Add("replay, new process", replayed[1] / 1000.0);
            }

            execute.Print($"Execute, {name}, {first[3]} lines logged, {runs} processes each");
            load.Print("The same with loading the assembly and creating the task");
        }
    }

    static long[] Host(params string[] arguments)
    {
        string assembly = Repository.PathOf($"src/GoClaw.Analyzers.Build/bin/{Repository.Configuration}/netstandard2.0/GoClaw.Analyzers.Build.dll");
        string output = Command.MustRun("dotnet", Environment.CurrentDirectory, ["exec", typeof(TaskHost).Assembly.Location, "host", assembly, .. arguments]);
        return [.. output.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
    }
}
