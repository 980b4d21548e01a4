using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>What one rule has to say of one deployment.</summary>
public sealed class Findings
{
    /// <summary>More of one kind help nobody, and a file of 50 MB could hold millions.</summary>
    internal const int MostOfARule = 1000;

    readonly Rule rule;
    readonly List<Finding> list;
    readonly int first;
    int more;

    internal Findings(Rule rule, List<Finding> list)
    {
        this.rule = rule;
        this.list = list;
        first = list.Count;
    }

    /// <param name="severity">Where it is lower than the rule's own.</param>
    public void Add(
        Location at,
        Message message,
        Severity? severity = null,
        string? setting = null,
        Fix? fix = null,
        IReadOnlyList<RelatedLocation>? related = null)
    {
        if (list.Count - first < MostOfARule)
            list.Add(new Finding(rule, severity ?? rule.Severity, at, message, setting, related ?? [], fix));
        else
            more++;
    }

    /// <summary>Says in the last finding how many were left out, so that nobody takes a part for the whole.</summary>
    internal void Close()
    {
        if (more == 0)
            return;
        Finding last = list[list.Count - 1];
        list[list.Count - 1] = last with { Message = last.Message with { Fault = $"{last.Message.Fault} ({more} more of {rule.Id} are not listed.)" } };
    }
}
