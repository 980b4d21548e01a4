using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoClaw.Bench.Processes;

/// <summary>
/// Compiles the files in its own process, with our analyzers and with one that does nothing, everything bound in both; the difference is what
/// ours allocate, the binding that they alone ask for included.
/// </summary>
static class CodeHost
{
    /// <summary>What the analyzers of some assemblies can report.</summary>
    public static IEnumerable<string> Rules(IEnumerable<string> assemblies) =>
        assemblies.SelectMany(assembly => Analyzers(assembly)).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct();

    /// <param name="arguments">The analyzers' assembly, the folder of the files, how many runs.</param>
    public static int Run(string[] arguments)
    {
        DiagnosticAnalyzer[] ours = [.. Analyzers(arguments[0])];
        string[] files = [.. Directory.GetFiles(arguments[1], "*.cs", SearchOption.AllDirectories).Where(file => !file.EndsWith("AssemblyAttributes.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        MetadataReference[] references = [.. File.ReadAllLines(Path.Combine(arguments[1], "references")).Select(path => MetadataReference.CreateFromFile(path))];
        string[] texts = [.. files.Select(File.ReadAllText)];

        List<long> with = [];
        List<long> without = [];
        List<double> millis = [];
        for (int i = -1; i < int.Parse(arguments[2], CultureInfo.InvariantCulture); i++)
        {
            (long empty, _) = Analyze([new Idle()]);
            (long full, double time) = Analyze(ours);
            if (i < 0)
                continue;
            without.Add(empty);
            with.Add(full);
            millis.Add(time);
        }

        long allocated = Median(with) - Median(without);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | in a process that has done it before | |
            |---|--:|
            | compiling with an idle analyzer allocates | {Median(without) / 1e6:F1} MB |
            | ours allocate on top of it | {allocated / 1e6:F1} MB, {allocated / texts.Length / 1e3:F1} KB a file |
            | ours take | {Median(millis):F1} ms |
            """));
        return 0;

        (long Bytes, double Millis) Analyze(DiagnosticAnalyzer[] analyzers)
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Shop",
                files.Select((file, i) => CSharpSyntaxTree.ParseText(texts[i], path: file)),
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            GC.Collect();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            CompilationWithAnalyzers analysis = compilation.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
            AnalysisResult result = analysis.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
            if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
                throw new InvalidOperationException(error.ToString());
            long after = GC.GetTotalAllocatedBytes(precise: true);
            return (after - before, analyzers.Sum(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds));
        }
    }

    static ImmutableArray<DiagnosticAnalyzer> Analyzers(string assembly) => new AnalyzerFileReference(assembly, new Loader()).GetAnalyzers(LanguageNames.CSharp);

    static T Median<T>(List<T> values) => values.Order().ElementAt((values.Count - 1) / 2);

    sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

#pragma warning disable RS1001, RS1036, RS2008 // No host finds it.
    sealed class Idle : DiagnosticAnalyzer
    {
        static readonly DiagnosticDescriptor Nothing = new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSemanticModelAction(_ => { });
        }
    }
#pragma warning restore RS1001, RS1036, RS2008
}
