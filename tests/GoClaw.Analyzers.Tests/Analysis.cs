using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoClaw.Analyzers.Tests;

/// <summary>Runs an analyzer as the compiler does; an analyzer that throws fails the test.</summary>
static class Analysis
{
    static readonly string[] Libraries = ["System.", "Microsoft.Extensions.", "Microsoft.Win32.", "Serilog.", "NLog.", "netstandard.", "mscorlib."];

    static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Libraries.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static string Folder => Path.Combine(Repository.Root, "tests", "GoClaw.Analyzers.Tests");

    public static CSharpCompilation Compile(string code, string path = "Case.cs", params (string Id, ReportDiagnostic Report)[] severities) =>
        CSharpCompilation.Create(
            "Case",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview), path)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
                .WithSpecificDiagnosticOptions(severities.Select(pair => KeyValuePair.Create(pair.Id, pair.Report))));

    public static Task<ImmutableArray<Diagnostic>> Code(string code, string path = "Case.cs") =>
        Run(new CodeAnalyzer(), Compile(code, path), new AnalyzerOptions([]));

    public static Task<ImmutableArray<Diagnostic>> Config(params AdditionalText[] files) => Config([], files);

    public static Task<ImmutableArray<Diagnostic>> Config(Dictionary<string, string> properties, params AdditionalText[] files) =>
        Build(properties, [.. files, new TextFile("build/GoClaw.Analyzers.targets", "")]);

    /// <summary>As in a real build, whose project lists the files itself.</summary>
    public static Task<ImmutableArray<Diagnostic>> Build(Dictionary<string, string> properties, params AdditionalText[] files) =>
        Run(new ConfigAnalyzer(), Compile(""), new AnalyzerOptions([.. files], new Options(properties)));

    public static async Task<ImmutableArray<Diagnostic>> Run(DiagnosticAnalyzer analyzer, Compilation compilation, AnalyzerOptions options)
    {
        List<string> failures = [];
        CompilationWithAnalyzers run = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            options,
            (exception, _, _) => failures.Add(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await run.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id is "AD0001" or "GCLINT");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>An additional file as the compiler reads one from disk.</summary>
    public sealed class TextFile(string path, SourceText? text) : AdditionalText
    {
        public TextFile(string path, string text)
            : this(path, SourceText.From(text, new System.Text.UTF8Encoding(false)))
        {
        }

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>Options of a build: the same for every file.</summary>
    sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    sealed class Values(Dictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
    }
}
