using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>What one rule has to say of one deployment.</summary>
public sealed class Findings
{
    readonly Rule rule;
    readonly List<Finding> list;

    internal Findings(Rule rule, List<Finding> list)
    {
        this.rule = rule;
        this.list = list;
    }

    /// <param name="severity">Where it is lower than the rule's own.</param>
    public void Add(
        Location at,
        Message message,
        Severity? severity = null,
        string? setting = null,
        Fix? fix = null,
        IReadOnlyList<RelatedLocation>? related = null) =>
        list.Add(new Finding(rule, severity ?? rule.Severity, at, message, setting, related ?? [], fix));
}
