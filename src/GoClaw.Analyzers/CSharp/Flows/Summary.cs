using GoClaw.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>What a function makes of its arguments, found by handing it one marked argument after the other.</summary>
/// <param name="Result">What it returns whatever it is given.</param>
/// <param name="Returned">Whether a parameter can be read out of the result.</param>
/// <param name="Written">Where a parameter is logged.</param>
sealed record Summary(Taint? Result, IReadOnlyList<bool> Returned, IReadOnlyList<LogKind?> Written)
{
    const int MostParameters = 8;

    public static Summary Of(TypeFlow type, ControlFlowGraph graph, IMethodSymbol method)
    {
        FlowState clean = FlowState.Empty;
        foreach (IParameterSymbol parameter in method.Parameters)
            clean = clean.With(parameter, null);

        Taint? result = method.ReturnsVoid ? null : new BodyFlow(type, 1).Run(graph, clean).Returned;
        bool[] returned = new bool[method.Parameters.Length];
        LogKind?[] written = new LogKind?[method.Parameters.Length];
        foreach (IParameterSymbol parameter in method.Parameters.Take(MostParameters))
        {
            Secret mark = new(SecretOrigin.Parameter, "", graph.OriginalOperation.Syntax);
            BodyFlow flow = new(type, 1);
            Taint? marked = flow.Run(graph, clean.With(parameter, Taint.Of(mark)), report: true).Returned;
            returned[parameter.Ordinal] = ReferenceEquals(marked?.Any, mark);
            // A parameter that is named for a secret is reported where it is written.
            if (SecretSources.OfParameter(parameter) is null)
                written[parameter.Ordinal] = flow.Hits.Where(hit => ReferenceEquals(hit.Secret, mark)).Select(hit => (LogKind?)hit.Log).FirstOrDefault();
        }

        return new Summary(result, returned, written);
    }
}
