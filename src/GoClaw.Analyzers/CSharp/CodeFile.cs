using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Location = GoClaw.Rules.Text.Location;

namespace GoClaw.Analyzers.CSharp;

/// <summary>One C# file, as its readers share it.</summary>
sealed class CodeFile(SemanticModel model, CancellationToken cancellation)
{
    Source? source;

    public SemanticModel Model => model;

    public SyntaxNode Root { get; } = model.SyntaxTree.GetRoot(cancellation);

    public Source Source => source ??= new Source(model.SyntaxTree.FilePath, SourceKind.CSharp, model.SyntaxTree.GetText(cancellation).ToString())
    {
        Read = (value, variable) => Fixes.VariableReading.Of(this, value, variable),
    };

    public CancellationToken Cancellation => cancellation;

    public Location At(SyntaxNode node) => new(Source, new TextSpan(node.SpanStart, node.Span.Length));
}
