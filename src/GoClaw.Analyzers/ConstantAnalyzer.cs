using System.Collections.Immutable;
using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Source = GoClaw.Rules.Text.Source;
using SourceKind = GoClaw.Rules.Text.SourceKind;

namespace GoClaw.Analyzers;

/// <summary>Hands the constant strings of C# to the rules that judge texts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantAnalyzer : DiagnosticAnalyzer
{
    static readonly ImmutableArray<DiagnosticDescriptor> Supported = Descriptors.On(Surfaces.CSharp);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Supported;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(Judge);
    }

    static void Judge(SemanticModelAnalysisContext context)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        string text = tree.GetText(context.CancellationToken).ToString();
        // Most files end here: one search of the text, nothing walked and nothing bound.
        if (!TextEntry.MayHoldSecret(text))
            return;

        Source source = new(tree.FilePath, SourceKind.CSharp, text);
        List<TextEntry> texts = CSharpReader.Read(context.SemanticModel, source, context.CancellationToken);
        texts.RemoveAll(entry => !TextEntry.MayHoldSecret(entry.Text.Value));
        foreach (Diagnostic diagnostic in Linter.Run(new Deployment(source) { Texts = texts }).ToDiagnostics(tree))
        {
            if (Supported.Contains(diagnostic.Descriptor))
                context.ReportDiagnostic(diagnostic);
        }
    }
}
