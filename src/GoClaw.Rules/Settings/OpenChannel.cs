namespace GoClaw.Rules.Settings;

/// <summary>
/// Tells through which channels strangers can write to an agent: policy <c>open</c>, groups open by default at the channel, or an allow list
/// that is empty and therefore admits everybody (internal/channels/channel.go). A channel with <c>enabled: false</c> is none.
/// </summary>
static class OpenChannel
{
    /// <summary>The settings that open a channel, or the channel itself where a default does.</summary>
    public static IEnumerable<Setting> In(Deployment deployment)
    {
        if (deployment.Find("channels") is not { } channels)
            yield break;
        foreach (Setting channel in channels.Children)
        {
            if (channel.Find("enabled") is not { Boolean: true })
                continue;
            if (Opening(deployment, channel, "dm_policy") is { } direct)
                yield return direct;
            else if (Opening(deployment, channel, "group_policy") is { } group)
                yield return group;
        }
    }

    static Setting? Opening(Deployment deployment, Setting channel, string name)
    {
        if (channel.Find(name) is not { } policy || !deployment.IsCertain(policy))
            return null;
        string? acts = policy.Text is { Length: > 0 } text
            ? policy.Schema.Members.Contains(text) ? text : policy.Schema.Fallback
            : policy.Schema.Default?.Trim('"');
        // The groups of Telegram and Slack refuse everybody where the list is empty.
        bool isStrict = name == "group_policy" && channel.Name is "telegram" or "slack";
        bool isListed = channel.Find("allow_from") is not { Children.Count: 0, IsInvalid: false }
            || (name == "group_policy" && channel.Find("group_allow_from") is { Children.Count: > 0 });
        bool open = acts == "open" || (acts == "allowlist" && !isListed && !isStrict);
        return !open ? null : policy.IsSet ? policy : channel;
    }
}
