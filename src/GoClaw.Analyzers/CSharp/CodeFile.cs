using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Location = GoClaw.Rules.Text.Location;

namespace GoClaw.Analyzers.CSharp;

/// <summary>One C# file, as its readers share it.</summary>
sealed class CodeFile(SemanticModel model, CancellationToken cancellation)
{
    public SemanticModel Model => model;

    public SyntaxNode Root { get; } = model.SyntaxTree.GetRoot(cancellation);

    public Source Source { get; } = new(model.SyntaxTree.FilePath, SourceKind.CSharp, model.SyntaxTree.GetText(cancellation).ToString());

    public CancellationToken Cancellation => cancellation;

    public Location At(SyntaxNode node) => new(Source, new TextSpan(node.SpanStart, node.Span.Length));
}
