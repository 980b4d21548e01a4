using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0902_ChannelOpen : Rule
{
    public override string Id => "GCL0902";

    public override string Title => "Channel open to everybody";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        Whoever can write to an agent can try to talk it into things, with the tools and the data it has, and at your cost. Groups are open by default.
        `allowlist` with an empty `allow_from` admits everybody too, whatever the gateway's start-up warning says; only the groups of Telegram
        and Slack refuse then. Feishu's `group_allow_from` alone restricts nothing.
        """;

    public override string HowToFix => """
        Write `pairing`, so that strangers must be let in by an operator, or `allowlist` with the ids of your users in `allow_from`, or `disabled`, for both
        `dm_policy` and `group_policy`.
        """;

    public override string Example => "{\n  \"channels\": {\n    \"telegram\": {\n      \"enabled\": true,\n      \"dm_policy\": \"open\",\n      \"group_policy\": \"pairing\"\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        // A misspelt policy is GCL0005's.
        foreach (OpenChannel open in OpenChannel.Ways(deployment).Where(open => !open.IsMisspelt))
        {
            bool isDefault = open.At == open.Channel;
            findings.Add(
                isDefault ? open.At.KeyLocation : open.At.Location,
                Say(open.Channel.Name, open.Way, isDefault, open.Channel.Find("group_allow_from") is { Children.Count: > 0 }),
                open.Way == OpenWay.OneGroup ? Severity.Info : Severity.Warning,
                open.At.Path);
        }
    }

    static Message Say(string channel, OpenWay way, bool isDefault, bool hasGroupList) => way switch
    {
        OpenWay.Direct => new(
            $"{channel} takes direct messages from everybody.",
            "Whoever finds the bot can give the agent work, with all its tools and at your cost.",
            "Write \"pairing\", or \"allowlist\" with the ids of your users in allow_from."),
        OpenWay.Groups => new(
            $"{channel} takes messages from every group{(isDefault ? ": group_policy is not set, and open is the default" : "")}.",
            "Everybody in a group that the bot is in can give the agent work, with all its tools and at your cost.",
            isDefault ? "Write \"group_policy\": \"pairing\", or \"disabled\"." : "Write \"pairing\", or \"disabled\"."),
        OpenWay.EmptyList => new(
            $"{channel} admits everybody: {(isDefault ? "its policy is \"allowlist\" by default, and allow_from is empty" : "\"allowlist\" has no entries in allow_from")}.",
            hasGroupList
                ? "A message passes when either list admits it, and the empty allow_from admits all: group_allow_from alone restricts nothing."
                : "The gateway passes over an empty list, although its start-up warning says the opposite.",
            "List the ids of your users in allow_from, or write \"pairing\"."),
        OpenWay.WithoutMention => new(
            $"{channel} reacts to every message of open groups.",
            "Nobody has to address the agent: whatever anybody writes there becomes its input, at your cost.",
            "Write true, and close the groups to strangers."),
        _ => new(
            "Everybody in this group can write to the agent.",
            "Who can join the group is decided over there, not here.",
            "Write \"pairing\", or \"allowlist\" with allow_from, unless you know everybody in it."),
    };
}
