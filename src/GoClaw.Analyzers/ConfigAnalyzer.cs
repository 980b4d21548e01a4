using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SourceKind = GoClaw.Rules.Text.SourceKind;

namespace GoClaw.Analyzers;

/// <summary>
/// Shows the findings of GoClaw configurations while they are edited. The files are additional files in design-time builds only: in a real
/// build the MSBuild task reports them, also when the compiler has nothing to do.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigAnalyzer : DiagnosticAnalyzer
{
    static readonly ImmutableArray<DiagnosticDescriptor> Supported = Descriptors.On(Surfaces.Config);

    // The compiler asks for an unchanged file again with every keystroke in another one.
    static readonly ConditionalWeakTable<AdditionalText, Reading> Readings = new();

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
        bool isNamed = IsNamed(context.Options, file);
        if (!isNamed && !Deployment.IsConfigName(file.Path))
            return;
        if (file.GetText(context.CancellationToken) is not { } text)
            return;

        Reading reading = Read(file, text);
        if (!isNamed && !reading.LooksLikeConfig)
            return;

        context.CancellationToken.ThrowIfCancellationRequested();
        foreach (Diagnostic diagnostic in Linter.Run(reading.Deployment).ToDiagnostics())
            context.ReportDiagnostic(diagnostic);
    }

    static bool IsNamed(AnalyzerOptions options, AdditionalText file) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.GoClawConfigFiles", out string? named)
        && named.Split('|').Contains(file.Path, StringComparer.OrdinalIgnoreCase);

    static Reading Read(AdditionalText file, SourceText text)
    {
        if (Readings.TryGetValue(file, out Reading? known) && known.Text == text)
            return known;
        Reading reading = new(file.Path, text);
        Readings.Remove(file);
        return Readings.GetValue(file, _ => reading);
    }

    /// <summary>One version of a file as the engine sees it.</summary>
    sealed class Reading(string path, SourceText text)
    {
        readonly Lazy<bool> looksLikeConfig = new(() => Deployment.LooksLikeConfig(text.ToString()));
        readonly Lazy<Deployment> deployment = new(() => new Deployment(AdditionalSource.Read(path, SourceKind.Config, text)));

        public SourceText Text => text;

        public bool LooksLikeConfig => looksLikeConfig.Value;

        public Deployment Deployment => deployment.Value;
    }
}
