using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoClaw.Bench.Processes;

/// <summary>
/// A new process that does with the task what MSBuild does: loads its assembly into a context of its own, creates it, sets its
/// properties, executes it. What MSBuild has long done by then (its own assemblies loaded, items and log in use) is done before the clock starts.
/// </summary>
static class TaskHost
{
    /// <summary>Prints in microseconds how long it took to load, create and execute the task, to execute it, and to execute another one; then how many lines were logged.</summary>
    /// <param name="arguments">The task's assembly; the file for replays, or nothing; an .editorconfig file; configuration files.</param>
    public static int Run(string[] arguments)
    {
        string tools = Repository.MSBuildFolder;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(tools, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        return Measure(arguments);
    }

    static int Measure(string[] arguments)
    {
        Engine engine = new();
        new Usual { BuildEngine = engine }.Execute();
        ITaskItem[] editorConfigs = Items(arguments[2..3]);
        ITaskItem[] configs = Items(arguments[3..]);
        editorConfigs[0].GetMetadata("FullPath");
        new PluginContext(Repository.MSBuildFolder).LoadFromAssemblyPath(Path.Combine(Repository.MSBuildFolder, "NuGet.Frameworks.dll")).GetTypes();
        engine.Count = 0;

        long start = Stopwatch.GetTimestamp();
        Assembly assembly = new PluginContext(arguments[0]).LoadFromAssemblyPath(arguments[0]);
        Type type = assembly.GetType("GoClaw.Analyzers.Build.LintGoClawConfig", throwOnError: true)!;
        long entered = Execute(type, arguments[1], editorConfigs, configs, engine);
        long left = Stopwatch.GetTimestamp();
        int logged = engine.Count;
        long enteredAgain = Execute(type, arguments[1], editorConfigs, configs, engine);
        long leftAgain = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Micros(left - start)} {Micros(left - entered)} {Micros(leftAgain - enteredAgain)} {logged}"));
        return 0;
    }

    /// <returns>When Execute was entered.</returns>
    static long Execute(Type type, string replay, ITaskItem[] editorConfigs, ITaskItem[] configs, Engine engine)
    {
        ITask task = (ITask)Activator.CreateInstance(type)!;
        task.BuildEngine = engine;
        type.GetProperty("ReplayFile")?.SetValue(task, replay);
        type.GetProperty("EditorConfigs")!.SetValue(task, editorConfigs);
        type.GetProperty("Configs")!.SetValue(task, configs);
        type.GetProperty("NoWarn")!.SetValue(task, "1701;1702");
        long entered = Stopwatch.GetTimestamp();
        task.Execute();
        return entered;
    }

    static long Micros(long ticks) => ticks * 1_000_000 / Stopwatch.Frequency;

    static ITaskItem[] Items(string[] paths) => [.. paths.Select(path => new TaskItem(path))];

    /// <summary>Logs as other tasks of a build have done before.</summary>
    sealed class Usual : Microsoft.Build.Utilities.Task
    {
        public override bool Execute()
        {
            Log.LogError(null, "A1", null, "https://a.example", "a", 1, 1, 1, 1, "a");
            Log.LogWarning(null, "A1", null, "https://a.example", "a", 1, 1, 1, 1, "a");
            Log.LogMessage(null, "A1", null, "a", 1, 1, 1, 1, MessageImportance.Low, "a");
            return !Log.HasLoggedErrors;
        }
    }

    /// <summary>As MSBuild loads a task: its dependencies from beside it, others from MSBuild.</summary>
    sealed class PluginContext(string path) : AssemblyLoadContext("task")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(Path.GetDirectoryName(path)!, assemblyName.Name + ".dll") is var beside && File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
    }

    sealed class Engine : IBuildEngine
    {
        public int Count { get; set; }

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "a.csproj";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e) => Count++;

        public void LogErrorEvent(BuildErrorEventArgs e) => Count++;

        public void LogMessageEvent(BuildMessageEventArgs e) => Count++;

        public void LogWarningEvent(BuildWarningEventArgs e) => Count++;
    }
}
