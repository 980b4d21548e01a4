using System.Collections.Immutable;
using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoClaw.Analyzers;

/// <summary>Shows what the rules say of C#: its texts, the configurations it describes, and what only a compiler can see in it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAnalyzer : DiagnosticAnalyzer
{
    static readonly ImmutableArray<DiagnosticDescriptor> Supported = Descriptors.On(Surfaces.Config | Surfaces.CSharp | Surfaces.Environment);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Supported;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(Judge);
    }

    static void Judge(SemanticModelAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in CodeJudgement.Of(context.SemanticModel, context.CancellationToken).ToDiagnostics(context.SemanticModel.SyntaxTree))
            context.ReportDiagnostic(diagnostic);
    }
}
