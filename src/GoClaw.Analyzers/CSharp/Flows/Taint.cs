using System.Collections.Immutable;

namespace GoClaw.Analyzers.CSharp.Flows;

/// <summary>
/// What a value carries: a secret of its own, and what is known of its parts (elements of a tuple, properties of an object, entries of a
/// dictionary); a part that is null is known to be clean. A value without secrets is null.
/// </summary>
sealed class Taint
{
    /// <summary>A loop may wrap a value in itself again and again.</summary>
    const int Deepest = 3;

    static readonly ImmutableDictionary<string, Taint?> None = ImmutableDictionary<string, Taint?>.Empty;

    Taint(Secret? own, ImmutableDictionary<string, Taint?> parts)
    {
        Own = own;
        Parts = parts;
        Depth = 1 + parts.Values.Select(part => part?.Depth ?? 0).DefaultIfEmpty().Max();
    }

    public Secret? Own { get; }

    public ImmutableDictionary<string, Taint?> Parts { get; }

    /// <summary>A secret anywhere in it.</summary>
    public Secret? Any => Parts.Values.Aggregate(Own, (found, part) => Secret.First(found, part?.Any));

    int Depth { get; }

    public static Taint? Of(Secret? secret) => secret is null ? null : new Taint(secret, None);

    public static Taint? Of(IEnumerable<KeyValuePair<string, Taint?>> parts) => Create(null, None.SetItems(parts));

    public static Taint? With(Taint? whole, string part, Taint? value) => Create(whole?.Own, (whole?.Parts ?? None).SetItem(part, value));

    /// <summary>What either of two ways may have left.</summary>
    public static Taint? Join(Taint? a, Taint? b)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
            return a ?? b;
        Secret? own = Secret.First(a.Own, b.Own);
        ImmutableDictionary<string, Taint?> parts = a.Parts;
        foreach (KeyValuePair<string, Taint?> part in a.Parts)
        {
            // Clean on one way only: what the other way left there is not known.
            if (part.Value is null && !b.Parts.ContainsKey(part.Key))
                parts = parts.Remove(part.Key);
        }

        foreach (KeyValuePair<string, Taint?> part in b.Parts)
        {
            if (a.Parts.TryGetValue(part.Key, out Taint? known))
                parts = Join(known, part.Value) is var joined && ReferenceEquals(joined, known) ? parts : parts.SetItem(part.Key, joined);
            else if (part.Value is not null)
                parts = parts.SetItem(part.Key, part.Value);
        }

        return ReferenceEquals(own, a.Own) && parts == a.Parts ? a : Create(own, parts);
    }

    static Taint? Create(Secret? own, ImmutableDictionary<string, Taint?> parts)
    {
        if (own is null && parts.IsEmpty)
            return null;
        Taint taint = new(own, parts);
        return taint.Depth <= Deepest ? taint : Of(taint.Any);
    }
}
