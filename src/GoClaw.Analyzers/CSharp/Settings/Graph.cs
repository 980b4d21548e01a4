using GoClaw.Rules.Text;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>A name in a chain.</summary>
readonly record struct GraphName(string Text, TextSpan Span);

/// <summary>One setting of a graph: where it belongs, and what it is given.</summary>
/// <param name="Names">From the outermost on; the last ones are the way to the place.</param>
/// <param name="UnknownKey">A key below the place that the schema does not know, where the names are the JSON's own; else null.</param>
/// <param name="IsVerbatim">The names are the keys of the JSON and the value has its type, as with <c>JsonObject</c>; else they are C#'s.</param>
/// <param name="IsAlternative">One of several values that may be given.</param>
sealed record GraphLeaf(IReadOnlyList<GraphName> Names, SchemaPlace Place, GraphName? UnknownKey, GraphValue Value, bool IsVerbatim, bool IsAlternative);

/// <summary>A configuration of a gateway as one expression, declaration or block of C# builds it.</summary>
sealed record Graph(IReadOnlyList<GraphLeaf> Leaves);
