using System.Collections.Immutable;
using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Source = GoClaw.Rules.Text.Source;
using SourceKind = GoClaw.Rules.Text.SourceKind;
using TextSpan = GoClaw.Rules.Text.TextSpan;

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
        IReadOnlyList<TextEntry> texts = CSharpReader.Read(context.SemanticModel, source, out IReadOnlyCollection<TextSpan> references, context.CancellationToken);
        if (texts.Count == 0)
            return;

        foreach (Diagnostic diagnostic in Linter.Run(new Deployment(source) { Texts = texts }).ToDiagnostics(tree))
        {
            // What a constant holds is reported where the constant is written.
            if (Supported.Contains(diagnostic.Descriptor) && !references.Contains(new TextSpan(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)))
                context.ReportDiagnostic(diagnostic);
        }
    }
}
