using System.Globalization;
using GoClaw.Bench.Processes;

int Runs(int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;

switch (args.FirstOrDefault())
{
    case "task":
        TaskBenchmark.Run(Runs(30));
        return 0;
    case "build":
        BuildBenchmark.Run(Runs(10));
        return 0;
    case "cli":
        CliBenchmark.Run(Runs(200));
        return 0;
    case "csharp":
        CodeBenchmark.Run(Runs(7));
        return 0;
    case "code-host":
        return CodeHost.Run(args[1..]);
    case "host":
        return TaskHost.Run(args[1..]);
    default:
        Console.Error.WriteLine("usage: task | build | cli | csharp, then how many runs of each kind");
        return 2;
}
