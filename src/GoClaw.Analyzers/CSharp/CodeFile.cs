using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Location = GoClaw.Rules.Text.Location;

namespace GoClaw.Analyzers.CSharp;

/// <summary>One C# file, as its readers share it.</summary>
sealed class CodeFile(SemanticModel model, CancellationToken cancellation)
{
    // A file with more was generated; the others have their turn when these are mended.
    const int MostReads = 200;

    Source? source;
    int reads;

    public SemanticModel Model => model;

    public SyntaxNode Root { get; } = model.SyntaxTree.GetRoot(cancellation);

    public Source Source => source ??= new Source(model.SyntaxTree.FilePath, SourceKind.CSharp, model.SyntaxTree.GetText(cancellation).ToString())
    {
        Read = (value, variable) => reads++ < MostReads ? Fixes.VariableReading.Of(this, value, variable) : null,
    };

    public CancellationToken Cancellation => cancellation;

    public Location At(SyntaxNode node) => new(Source, new TextSpan(node.SpanStart, node.Span.Length));
}
