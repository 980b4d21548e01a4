using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;

namespace GoClaw.Rules.Settings;

/// <summary>By what strangers get in.</summary>
enum OpenWay
{
    /// <summary>Direct messages from everybody.</summary>
    Direct,

    /// <summary>Messages of every group.</summary>
    Groups,

    /// <summary>A list of the admitted without entries, which the gateway passes over (internal/channels/channel.go).</summary>
    EmptyList,

    /// <summary>One group, or one topic of it, known by its id.</summary>
    OneGroup,

    /// <summary>In open groups nobody has to address the agent.</summary>
    WithoutMention,
}

/// <summary>
/// A way by which strangers can write to an agent. A channel that says <c>enabled: false</c> has none; of one that does not say
/// <c>enabled</c> only what is written counts, for a credential in the environment switches it on.
/// </summary>
/// <param name="Channel">The channel.</param>
/// <param name="At">The setting that opens it, or the channel itself where a default does.</param>
/// <param name="Way">How it is open.</param>
/// <param name="IsMisspelt">The policy is none the gateway knows, and acts as open.</param>
sealed record OpenChannel(Setting Channel, Setting At, OpenWay Way, bool IsMisspelt = false)
{
    /// <summary>The whole channel is open, not one group of it, and not only more so than it was.</summary>
    public bool IsWide => Way is OpenWay.Direct or OpenWay.Groups or OpenWay.EmptyList;

    /// <summary>The place to show beside what it makes worse: the value that opens it, or the channel's key.</summary>
    public RelatedLocation Related => new(At.Schema.Type == SettingType.String ? At.Location : At.KeyLocation, "This opens the channel.");

    /// <summary>Every way in, once for each cause.</summary>
    public static IEnumerable<OpenChannel> In(Deployment deployment) =>
        (deployment.Find("channels")?.Children ?? []).Where(channel => channel.Find("enabled") is not (null or { IsSet: true, Boolean: false })).SelectMany(channel => Ways(deployment, channel));

    static IEnumerable<OpenChannel> Ways(Deployment deployment, Setting channel)
    {
        Setting? groups = channel.Find("groups");
        Setting? every = groups?.Mentioned("*");
        OpenChannel? direct = Judge(deployment, channel, channel.Find("dm_policy"), OpenWay.Direct);
        OpenChannel? group = every?.Find("enabled") is { IsSet: true, Boolean: false } ? null
            : every?.Find("group_policy") is { Text.Length: > 0 } policy ? Judge(deployment, channel, policy, OpenWay.Groups)
            : Judge(deployment, channel, channel.Find("group_policy"), OpenWay.Groups);
        if (direct is not null)
            yield return direct;
        // One empty list is one cause, however many policies look at it.
        if (group is not null && (group.Way != OpenWay.EmptyList || direct is not { Way: OpenWay.EmptyList }))
            yield return group;
        if (group is not null && channel.Find("require_mention") is { IsSet: true, Boolean: false } mention)
            yield return new OpenChannel(channel, mention, OpenWay.WithoutMention);
        foreach (Setting one in groups?.Children ?? [])
        {
            if (one != every && OfPlace(channel, one) is { } open)
                yield return open;
            foreach (Setting topic in one.Mentioned("topics")?.Children ?? [])
            {
                if (OfPlace(channel, topic) is { } inTopic)
                    yield return inTopic;
            }
        }
    }

    static OpenChannel? OfPlace(Setting channel, Setting place)
    {
        if (place.Mentioned("group_policy") is not { IsInvalid: false } setting || !setting.Is("open") || place.Mentioned("allow_from") is { Children.Count: > 0 })
            return null;
        return IsOff(setting, channel) ? null : new OpenChannel(channel, setting, OpenWay.OneGroup);
    }

    static bool IsOff(Setting setting, Setting channel)
    {
        for (Setting? outer = setting.Parent; outer is not null && outer != channel; outer = outer.Parent)
        {
            if (outer.Mentioned("enabled") is { IsSet: true, Boolean: false })
                return true;
        }

        return false;
    }

    static OpenChannel? Judge(Deployment deployment, Setting channel, Setting? policy, OpenWay way)
    {
        if (policy is null || !deployment.IsCertain(policy))
            return null;
        string? written = policy.Text is { Length: > 0 } text ? text : null;
        if (written is null && !IsOn(channel))
            return null;
        bool isMisspelt = written is not null && !policy.Schema.Members.Contains(written);
        string? acts = isMisspelt ? policy.Schema.Fallback : written ?? policy.Schema.Default?.Trim('"');
        Setting at = policy.IsSet ? policy : channel;
        if (acts == "open")
            return new OpenChannel(channel, at, way, isMisspelt);
        // The groups of Telegram and Slack refuse everybody where the list is empty.
        bool isStrict = way == OpenWay.Groups && channel.Name is "telegram" or "slack";
        return acts == "allowlist" && !isStrict && IsEmpty(deployment, channel.Find("allow_from")!) ? new OpenChannel(channel, at, OpenWay.EmptyList, isMisspelt) : null;
    }

    static bool IsEmpty(Deployment deployment, Setting list) => !list.IsInvalid && (list.IsSet ? list.Children.Count == 0 : deployment.IsMissing(list));

    /// <summary>Credentials in the file switch a channel on that does not say <c>enabled</c>.</summary>
    static bool IsOn(Setting channel)
    {
        if (channel.Find("enabled")!.Boolean is { } enabled)
            return enabled;
        string[] credentials = channel.Name switch
        {
            "telegram" or "discord" or "zalo" => ["token"],
            "slack" => ["bot_token", "app_token"],
            "feishu" => ["app_id", "app_secret"],
            _ => [],
        };
        return credentials.Length > 0 && Array.TrueForAll(credentials, name => SecretText.Classify(channel.Find(name)?.Text) != ValueKind.Empty);
    }
}
