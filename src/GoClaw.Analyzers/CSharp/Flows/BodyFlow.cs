using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>What a body leaves behind.</summary>
/// <param name="State">At its end.</param>
/// <param name="Returned">By any of its return statements.</param>
readonly record struct Outcome(FlowState State, Taint? Returned);

/// <summary>
/// Follows secrets through one body along its control flow graph, block by block until nothing new comes; then once more, to see what
/// reaches a log. Nested functions run where they are called or made, with the state of that place.
/// </summary>
sealed partial class BodyFlow(TypeFlow type, int level)
{
    const int DeepestFunction = 8;

    readonly Dictionary<CaptureId, List<IOperation>> definitions = [];
    readonly HashSet<ControlFlowGraph> known = [];
    readonly Dictionary<CaptureId, List<IOperation>> filled = [];
    readonly Dictionary<SyntaxNode, Hit> hits = [];
    readonly HashSet<ISymbol> running = new(SymbolEqualityComparer.Default);
    readonly Stack<ControlFlowGraph> graphs = new();
    FlowState state = FlowState.Empty;
    bool isReporting;

    public IEnumerable<Hit> Hits => type.IsExhausted ? [] : hits.Values;

    public Outcome Run(ControlFlowGraph graph, FlowState entry, bool report = false)
    {
        FlowState outside = state;
        bool wasReporting = isReporting;
        graphs.Push(graph);
        Define(graph);

        isReporting = false;
        Taint? returned = null;
        FlowState?[] states = new FlowState?[graph.Blocks.Length];
        SortedSet<int> pending = [0];
        states[0] = entry;
        while (pending.Count > 0 && !type.IsExhausted)
        {
            int ordinal = pending.Min;
            pending.Remove(ordinal);
            BasicBlock block = graph.Blocks[ordinal];
            state = states[ordinal]!;
            Enter(Handlers(block));
            Walk(block, ref returned);
            Enter(Handlers(block));
            Enter(Successors(block));
        }

        if (report)
        {
            isReporting = true;
            for (int ordinal = 0; ordinal < states.Length && !type.IsExhausted; ordinal++)
            {
                if (states[ordinal] is { } before)
                {
                    state = before;
                    Walk(graph.Blocks[ordinal], ref returned);
                }
            }
        }

        FlowState exit = states[states.Length - 1] ?? entry;
        (state, isReporting) = (outside, wasReporting);
        graphs.Pop();
        return new Outcome(exit, returned);

        void Enter(IEnumerable<int> ordinals)
        {
            foreach (int next in ordinals)
            {
                FlowState joined = states[next]?.Join(state, Initial) ?? state;
                if (ReferenceEquals(joined, states[next]))
                    continue;
                states[next] = joined;
                pending.Add(next);
            }
        }
    }

    void Walk(BasicBlock block, ref Taint? returned)
    {
        type.Spend();
        foreach (IOperation operation in block.Operations)
        {
            Taint? value = Evaluate(operation);
            if (operation is IReturnOperation { Kind: OperationKind.YieldReturn })
                returned = Taint.Join(returned, value);
        }

        if (block.BranchValue is { } branch && Evaluate(branch) is { } result && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            returned = Taint.Join(returned, result);
    }

    static IEnumerable<int> Successors(BasicBlock block)
    {
        foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch?.Destination is { } destination)
                yield return destination.Ordinal;
        }
    }

    /// <summary>Anything in a try block may throw. The regions of a lambda stand in those of the body around it, whose blocks are another graph's.</summary>
    static IEnumerable<int> Handlers(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null and not { Kind: ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } around })
                continue;
            foreach (ControlFlowRegion handler in around.NestedRegions)
            {
                if (handler.Kind != ControlFlowRegionKind.Try)
                    yield return handler.FirstBlockOrdinal;
            }
        }
    }

    void Define(ControlFlowGraph graph)
    {
        if (!known.Add(graph))
            return;
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IFlowCaptureOperation capture in block.Operations.OfType<IFlowCaptureOperation>())
            {
                if (!definitions.TryGetValue(capture.Id, out List<IOperation>? list))
                    definitions[capture.Id] = list = [];
                list.Add(capture.Value);
            }
        }
    }

    /// <summary>What a variable holds before a body has assigned it.</summary>
    Taint? Initial(object variable) => variable switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } } parameter => Taint.Of(SecretSources.OfParameter(parameter)),
        IFieldSymbol or IPropertySymbol => type.Member((ISymbol)variable, graphs.Peek().OriginalOperation.Syntax),
        _ => null,
    };

    Taint? Read(object variable) => state.TryGet(variable, out Taint? value) ? value : Initial(variable);

    void Write(object variable, Taint? value) => state = state.With(variable, value);

    /// <summary>Runs a lambda or a local function with what is known here.</summary>
    Taint? Call(ControlFlowGraph graph, IMethodSymbol function, Taint?[] arguments)
    {
        if (graphs.Count > DeepestFunction || !running.Add(function))
            return null;
        FlowState entry = state;
        for (int i = 0; i < function.Parameters.Length; i++)
            entry = entry.With(function.Parameters[i], i < arguments.Length ? arguments[i] : null);
        Outcome outcome = Run(graph, entry, isReporting);
        running.Remove(function);
        state = state.Join(outcome.State, Initial);
        return outcome.Returned;
    }

    ControlFlowGraph? GraphOf(IMethodSymbol localFunction)
    {
        foreach (ControlFlowGraph graph in graphs)
        {
            if (graph.LocalFunctions.Contains(localFunction.OriginalDefinition, SymbolEqualityComparer.Default))
                return graph.GetLocalFunctionControlFlowGraph(localFunction.OriginalDefinition);
        }

        return null;
    }
}
