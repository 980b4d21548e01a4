using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;

namespace GoClaw.Rules.Settings;

/// <summary>A setting that is written again: by its own key, by that of an object around it, or by an element of a list that is.</summary>
/// <param name="Setting">What both mean; an entry of a map is another one each time.</param>
/// <param name="Earlier">Where it was written last before.</param>
/// <param name="Later">Where it is written now.</param>
sealed record RepeatedSetting(Setting Setting, Json5Node Earlier, Json5Node Later)
{
    /// <summary>Both stand in the same object, and not only what is around them twice.</summary>
    public bool IsDuplicateKey => Earlier.Parent == Later.Parent;

    /// <summary>What is written for an entry of a map replaces the earlier one whole.</summary>
    public bool IsEntry => Setting.Parent is { Schema.Type: SettingType.Map };

    /// <summary>A later <c>null</c> empties it; elsewhere it leaves the earlier value as it is.</summary>
    public bool IsUndoneByNull => !IsEntry && (Setting.Schema.IsPointer || Setting.Schema.Type is SettingType.Map or SettingType.Array or SettingType.StrictArray);

    /// <summary>The one that decides, of all that the file has for it.</summary>
    public Json5Node Winner
    {
        get
        {
            if (IsEntry)
                return Setting.Latest.Node ?? Later;
            Json5Node last = Setting.Node ?? Later;
            // Of a wrong type nothing counts; mended, the last would.
            return IsUndoneByNull || Setting.IsInvalid ? last : Setting.Value ?? last;
        }
    }
}

/// <summary>What a file says in vain, because it says it again.</summary>
/// <param name="Setting">What is meant.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Winner">What counts instead, or the <c>null</c> that undoes it.</param>
/// <param name="Repeated">What makes it lose.</param>
sealed record LosingNode(Setting Setting, Json5Node Node, Json5Node Winner, RepeatedSetting Repeated)
{
    readonly List<LosingNode> inside = [];

    /// <summary>Of an object that merges with its winner: what does not merge but lose.</summary>
    public IReadOnlyList<LosingNode> Inside => inside;

    public bool IsMerged => !Repeated.IsEntry && Node.Kind == NodeKind.Object && Winner.Kind == NodeKind.Object;

    /// <summary>A <c>null</c> empties it; in a map that would be a value like others.</summary>
    public bool IsUndone => Repeated.IsUndoneByNull && Winner.Kind == NodeKind.Null;

    /// <summary>Every value that loses by a key of its own; what loses because an object or list around it does belongs to that one.</summary>
    public static IReadOnlyList<LosingNode> In(IReadOnlyList<RepeatedSetting> repeated)
    {
        List<LosingNode> all = [];
        Dictionary<Setting, Json5Node> undone = [];
        for (int i = repeated.Count - 1; i >= 0; i--)
        {
            RepeatedSetting one = repeated[i];
            Json5Node winner = one.Winner;
            // The last of all can lose only as a null.
            if (!one.IsEntry && one.Later != winner && one.Later == one.Setting.Node)
                all.Add(new LosingNode(one.Setting, one.Later, winner, one));
            if (one.IsUndoneByNull && one.Later.Kind == NodeKind.Null)
                undone[one.Setting] = one.Later;
            if (one.Earlier != winner)
                all.Add(new LosingNode(one.Setting, one.Earlier, undone.TryGetValue(one.Setting, out Json5Node undoing) ? undoing : winner, one));
        }

        all.Reverse();
        List<LosingNode> own = all.FindAll(node => node.Repeated.IsDuplicateKey);
        Dictionary<Json5Node, LosingNode> byNode = own.ToDictionary(node => node.Node);
        foreach (LosingNode node in all)
        {
            if (!node.Repeated.IsDuplicateKey && !node.IsMerged && node.Cause() is { } cause && byNode.TryGetValue(cause, out LosingNode? outer))
                outer.inside.Add(node);
        }

        return own;
    }

    /// <summary>The outermost object around it that is written twice in one; null where a list is, of which no element counts for itself.</summary>
    Json5Node? Cause()
    {
        (Json5Node node, Json5Node winner) = (Node, Winner);
        while (node.Parent != winner.Parent)
        {
            if (node.Parent is not { Kind: NodeKind.Object } outer || winner.Parent is not { } other)
                return null;
            (node, winner) = (outer, other);
        }

        return node;
    }
}
