using System.Collections.Immutable;
using GoClaw.Rules;
using GoClaw.Rules.Severities;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoClaw.Analyzers;

/// <summary>
/// Shows the findings of GoClaw configurations while they are edited. The files are additional files in design-time builds only: in a real
/// build the MSBuild task reports them, also when the compiler has nothing to do.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigAnalyzer : DiagnosticAnalyzer
{
    const string EditorMark = "GoClaw.Analyzers.targets";

    static readonly ImmutableArray<DiagnosticDescriptor> Supported = Descriptors.On(Surfaces.Config);
    static readonly TextCache<ConfigFile> Configs = new((path, text) => new ConfigFile(AdditionalSource.Read(path, SourceKind.Config, text)));
    static readonly TextCache<EditorConfig> EditorConfigs = new((path, text) => EditorConfig.Parse(path, text.ToString()));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Supported;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Judge);
    }

    static void Judge(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!IsEditor(context.Options))
            return;
        bool isNamed = IsNamed(context.Options, file.Path);
        if (!isNamed && !Deployment.IsConfigName(file.Path))
            return;
        if (Configs.Read(file, context.CancellationToken) is not { } config || (!isNamed && !config.LooksLikeOne))
            return;

        FilePolicy policy = new(Severities(context), file.Path);
        foreach (Diagnostic diagnostic in Linter.Run(config.DeploymentWith(policy.KnownKeys), policy.Policy).ToDiagnostics())
            context.ReportDiagnostic(diagnostic);
    }

    /// <summary>Design-time builds pass the package's own targets file along; real builds, where the task reports, do not.</summary>
    static bool IsEditor(AnalyzerOptions options)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(EditorMark, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    static bool IsNamed(AnalyzerOptions options, string path) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.GoClawConfigFiles", out string? named)
        && named.Split('|').Contains(path, StringComparer.OrdinalIgnoreCase);

    /// <summary>The compiler applies .editorconfig to C# alone, so design-time builds pass the files themselves. Its own switches (NoWarn and the like) it applies after us.</summary>
    static SeverityResolver Severities(AdditionalFileAnalysisContext context) =>
        new(context.Options.AdditionalFiles
            .Where(file => Path.GetFileName(file.Path) == ".editorconfig")
            .Select(file => EditorConfigs.Read(file, context.CancellationToken))
            .OfType<EditorConfig>());

    /// <summary>One version of a file as the engine sees it; read only when it is asked for.</summary>
    sealed class ConfigFile(Source source)
    {
        readonly Lazy<bool> looksLikeOne = new(() => Deployment.LooksLikeConfig(source.Path, source.Text));
        Reading? last;

        public bool LooksLikeOne => looksLikeOne.Value;

        /// <summary>The same one as long as .editorconfig says the same.</summary>
        public Deployment DeploymentWith(KnownKeys keys)
        {
            Reading? reading = last;
            if (reading is null || reading.Keys != keys.Text)
                last = reading = new Reading(keys.Text, new Deployment(keys, source));
            return reading.Deployment;
        }

        sealed record Reading(string Keys, Deployment Deployment);
    }
}
