using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0006_DuplicateKey : Rule
{
    const int MostNames = 3;

    public override string Id => "GCL0006";

    public override string Title => "Duplicate key";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        The gateway reads a key that stands twice without complaint, and what becomes of the two depends on what they hold. Of two plain values,
        lists or entries of a map the later counts. Two objects merge, key by key. A later `null` empties lists, maps and some objects, and leaves
        everything else as it was. A list that is read over an earlier one keeps what its own elements leave out. Settings that
        differ in case only are the same: `"RATE_LIMIT_RPM": 0` further down undoes `"rate_limit_rpm": 20`; names in a map, such as those of
        agents and servers, are not. Other tools, and the dashboard when it saves the file, see it differently.
        """;

    public override string HowToFix => "Write every key once. The finding stands at what does not count, or merges; the related place is what counts.";

    public override string Example => "{\n  \"gateway\": {\n    \"rate_limit_rpm\": 20,\n    \"RATE_LIMIT_RPM\": 200\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Config is not { } config)
            return;
        foreach (LosingNode loser in LosingNode.In(config.RepeatedSettings))
        {
            TextSpan key = loser.Node.KeySpan!.Value;
            if (loser.Setting.IsUnused || IsTorn(config, loser.Node, loser.Winner) || deployment.HoldsLeak(key))
                continue;
            findings.Add(
                config.At(key),
                Say(config, loser),
                loser is { IsMerged: true, Inside.Count: 0 } ? Severity.Info : Severity.Warning,
                loser.Setting.Path,
                related: [new RelatedLocation(config.At(loser.Winner.KeySpan!.Value), Relation(loser))]);
        }

        HashSet<Setting> lists = [];
        foreach (RepeatedSetting repeated in config.RepeatedSettings)
        {
            if (repeated.Setting is { Schema.Type: SettingType.Array, IsUnused: false } list && lists.Add(list))
                JudgeElements(config, list, findings);
        }
    }

    /// <summary>Something between the two does not parse: a bracket that is missing there, or a merge conflict, makes one object of what is none.</summary>
    static bool IsTorn(ConfigDocument config, Json5Node node, Json5Node winner)
    {
        (TextSpan key, TextSpan other) = (node.KeySpan!.Value, winner.KeySpan!.Value);
        return config.IsRejected(TextSpan.FromBounds(Math.Min(key.Start, other.Start), Math.Max(key.End, other.End))) || config.IsBroken(node) || config.IsBroken(winner);
    }

    static Message Say(ConfigDocument config, LosingNode loser)
    {
        (Json5Node node, Json5Node winner) = (loser.Node, loser.Winner);
        string spelling = node.Key != winner.Key && config.Quote(winner.KeySpan!.Value, winner.Key!) is { } quoted ? $", as {quoted}" : "";
        bool isEarlier = node.Span.Start < winner.Span.Start;
        string fault = $"{loser.Setting.Path} is written {(isEarlier ? "again further down" : "already further up")}{spelling}.";
        if (!isEarlier)
            return new Message(fault, "This null does not undo it: the gateway keeps what stands there.", "Keep the one you mean.");
        if (loser.IsMerged)
        {
            string lost = loser.Inside.Count == 0 ? "no value of this one is lost" : $"of this one are lost: {Names(loser.Inside)}";
            return new Message(fault, $"The gateway merges both; {lost}.", "Write it once, with all that belongs to it.");
        }

        string effect = loser.IsUndone ? "The null there undoes what stands here."
            : loser.Repeated.IsEntry && node.Kind == NodeKind.Object ? "Entries of a map do not merge: the gateway takes the later one and drops all of this one."
            : loser.Setting.Schema.Type == SettingType.Array && winner.Kind == NodeKind.Array ? "The gateway reads the later list over this one and takes its length."
            : "The gateway takes the later one and drops this one.";
        return new Message(fault, effect, "Keep the one you mean.");
    }

    static string Relation(LosingNode loser) =>
        loser.IsMerged ? "merges with this one" : loser.IsUndone ? "this null undoes it" : "this one counts";

    static string Names(IReadOnlyList<LosingNode> losers)
    {
        string names = string.Join(", ", losers.Take(MostNames).Select(loser => loser.Setting.Path));
        return losers.Count > MostNames ? $"{names} and {losers.Count - MostNames} more" : names;
    }

    /// <summary>Elements that show what an earlier list said: who writes a list again does not expect that.</summary>
    static void JudgeElements(ConfigDocument config, Setting list, Findings findings)
    {
        if (list.Value is not { Kind: NodeKind.Array } last)
            return;
        foreach (Setting element in list.Children)
        {
            if (element.Node is not { } node || config.IsBroken(node))
                continue;
            Setting? kept = element.WithAllBelow().Find(setting => setting.Value is { } value && !last.Span.Contains(value.Span));
            if (kept?.Value is not { } old)
                continue;
            findings.Add(
                config.At(node.Kind == NodeKind.Object ? new TextSpan(node.Span.Start, 1) : node.Span),
                new Message(
                    $"{element.Path} keeps a part of the list that is written before.",
                    "The gateway reads a list over the earlier one: null leaves an old element as it was, and objects merge.",
                    "Write the list once."),
                setting: element.Path,
                related: [new RelatedLocation(config.At(old.KeySpan ?? old.Span), "this is kept")]);
        }
    }
}
