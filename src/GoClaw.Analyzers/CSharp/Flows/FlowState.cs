using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>What the variables hold at one point of a body; of a variable that is not in it, the initial value counts.</summary>
sealed class FlowState
{
    public static readonly FlowState Empty = new(ImmutableDictionary.Create<object, Taint?>(new Variables()));

    readonly ImmutableDictionary<object, Taint?> values;

    FlowState(ImmutableDictionary<object, Taint?> values) => this.values = values;

    public bool TryGet(object variable, out Taint? value) => values.TryGetValue(variable, out value);

    public FlowState With(object variable, Taint? value) =>
        values.TryGetValue(variable, out Taint? known) && ReferenceEquals(known, value) ? this : new FlowState(values.SetItem(variable, value));

    /// <returns>This very state where the other adds nothing.</returns>
    /// <param name="initial">Of a variable that one of the two does not have.</param>
    public FlowState Join(FlowState other, Func<object, Taint?> initial)
    {
        if (ReferenceEquals(values, other.values))
            return this;
        FlowState joined = this;
        foreach (KeyValuePair<object, Taint?> entry in other.values)
            joined = joined.With(entry.Key, Taint.Join(values.TryGetValue(entry.Key, out Taint? known) ? known : initial(entry.Key), entry.Value));
        foreach (KeyValuePair<object, Taint?> entry in values)
        {
            if (!other.values.ContainsKey(entry.Key))
                joined = joined.With(entry.Key, Taint.Join(entry.Value, initial(entry.Key)));
        }

        return joined;
    }

    /// <summary>Variables are symbols, and the temporaries of the control flow graph.</summary>
    sealed class Variables : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) =>
            x is ISymbol a && y is ISymbol b ? SymbolEqualityComparer.Default.Equals(a, b) : Equals(x, y);

        public int GetHashCode(object obj) => obj is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : obj.GetHashCode();
    }
}
