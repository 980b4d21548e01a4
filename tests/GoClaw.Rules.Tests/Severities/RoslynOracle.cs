using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoClaw.Rules.Tests.Severities;

/// <summary>The oracle: what the C# compiler itself makes of .editorconfig files and switches.</summary>
static class RoslynOracle
{
    /// <summary>What applies to a path, or null where Roslyn throws because its regular expression does not compile.</summary>
    public static AnalyzerConfigOptionsResult? Options(string path, params (string Path, string Text)[] files)
    {
        try
        {
            return Set(files).GetOptionsForSourcePath(path);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a section of /repo/.editorconfig means a path below /repo, or null where Roslyn throws.</summary>
    public static bool? Matches(string section, string path) =>
        Options("/repo" + path, ("/repo/.editorconfig", $"[{section}]\nfound = yes\n"))?.AnalyzerOptions.ContainsKey("found");

    public static Severity? ToSeverity(ReportDiagnostic? severity) => severity switch
    {
        ReportDiagnostic.Suppress => Severity.None,
        ReportDiagnostic.Hidden => Severity.Hidden,
        ReportDiagnostic.Info => Severity.Info,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Error => Severity.Error,
        _ => null,
    };

    /// <summary>
    /// Compiles with the switches of a csc command line. In every file an analyzer reports every ID once with each severity up to
    /// <see cref="Severity.Error"/>; what is not in the answer was suppressed.
    /// </summary>
    public static IReadOnlyDictionary<(string Path, string Id, Severity Own), Severity> Compile(
        IReadOnlyList<string> ids, string category, IReadOnlyList<string> paths, string editorConfig, params string[] switches)
    {
        AnalyzerConfigSet set = Set(("/repo/.editorconfig", editorConfig));
        Dictionary<string, AnalyzerConfigOptionsResult> configured = paths.ToDictionary(path => path, set.GetOptionsForSourcePath);
        CSharpCompilationOptions options = CSharpCommandLineParser.Default.Parse(["/target:library", .. switches, "a.cs"], "/repo", null).CompilationOptions
            .WithConcurrentBuild(true)
            .WithSyntaxTreeOptionsProvider(new TreeOptions(configured));
        CSharpCompilation compilation = CSharpCompilation.Create("matrix", [.. paths.Select(path => CSharpSyntaxTree.ParseText("", path: path))], [], options);
        CompilationWithAnalyzersOptions driver = new(new AnalyzerOptions([], new ConfigOptions(configured)), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = new CompilationWithAnalyzers(compilation, [new Reporter(ids, category)], driver).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return found.ToDictionary(
            diagnostic => (diagnostic.Location.SourceTree!.FilePath, diagnostic.Id, Enum.Parse<Severity>(diagnostic.GetMessage(null))),
            diagnostic => diagnostic.IsSuppressed ? Severity.None : Enum.Parse<Severity>(diagnostic.Severity.ToString()));
    }

    static AnalyzerConfigSet Set(params (string Path, string Text)[] files) =>
        AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray());

#pragma warning disable RS1001, RS1036, RS2008 // Loaded by no compiler.
    sealed class Reporter(IReadOnlyList<string> ids, string category) : DiagnosticAnalyzer
    {
        // The compiler does not run an analyzer on a file that wants none of its IDs: this one keeps it running.
        static readonly DiagnosticDescriptor Unconfigured = new("ZZZ0001", "", "", "", DiagnosticSeverity.Warning, true, customTags: [WellKnownDiagnosticTags.NotConfigurable]);

        readonly DiagnosticDescriptor[] descriptors = [.. ids.Select(id => new DiagnosticDescriptor(id, id, "{0}", category, DiagnosticSeverity.Error, true))];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. descriptors, Unconfigured];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxTreeAction(tree =>
            {
                foreach (DiagnosticDescriptor descriptor in descriptors)
                {
                    foreach (DiagnosticSeverity own in Enum.GetValues<DiagnosticSeverity>())
                        tree.ReportDiagnostic(Diagnostic.Create(descriptor, Location.Create(tree.Tree, default), own, null, null, own.ToString()));
                }
            });
        }
    }
#pragma warning restore RS1001, RS1036, RS2008

    sealed class TreeOptions(Dictionary<string, AnalyzerConfigOptionsResult> configured) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configured[tree.FilePath].TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }

    sealed class ConfigOptions(Dictionary<string, AnalyzerConfigOptionsResult> configured) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(configured[tree.FilePath].AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(configured[textFile.Path].AnalyzerOptions);

        sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
