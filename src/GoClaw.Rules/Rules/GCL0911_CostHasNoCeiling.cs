using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0911_CostHasNoCeiling : Rule
{
    const string ToolCalls = "agents.defaults.max_tool_calls";
    const string Quota = "gateway.quota";

    static readonly string[] Windows = ["hour", "day", "week"];

    public override string Id => "GCL0911";

    public override string Title => "Cost has no ceiling";

    public override Severity Severity => Severity.Info;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        Every tool call is another request to a paid model. `max_tool_calls` ends a run that loops; zero and less switch that off, 25 is the default.
        Where strangers can write to an agent, only `gateway.quota` bounds how often they do: the request rate limit does not count messages
        of channels, and the quota is off until `enabled` says `true` and a window has a number.
        """;

    public override string HowToFix => """
        Write a positive `max_tool_calls`, and `"quota": { "enabled": true, "default": { "day": 200 } }` under `gateway` with the numbers you can
        afford, or close the channel.
        """;

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"max_tool_calls\": 0\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(ToolCalls) is { Integer: <= 0 } calls)
        {
            findings.Add(
                calls.Location,
                new Message("The number of tool calls in a run has no limit.", "A run that loops goes on, and every call is paid for.", "Write 25, or what a run honestly needs."),
                setting: ToolCalls);
        }

        if (deployment.Find(Quota) is not { } quota || Missing(deployment, quota) is not { } missing || deployment.OpenToStrangers is not { } open)
            return;
        findings.Add(
            missing.IsSet && missing != quota ? missing.Location : missing.KeyLocation,
            new Message(
                missing.IsSet ? $"Strangers can write to an agent, and {Quota} limits nothing." : $"Strangers can write to an agent, and {missing.Path} is not set.",
                "The gateway answers as many of their messages as they send, and every answer is paid for.",
                "Switch the quota on with a limit for an hour, a day or a week, or close the channel."),
            setting: missing.Path,
            related: [open.Related]);
    }

    /// <summary>Why no quota counts: it is not there, its switch is not on, or it has no number. Null where one counts, or may count.</summary>
    static Setting? Missing(Deployment deployment, Setting quota)
    {
        if (!quota.IsSet)
            return deployment.IsMissing(quota) ? quota : null;
        if (quota.Find("enabled") is { Boolean: not true } enabled)
            return enabled.IsSet || deployment.IsMissing(enabled) ? enabled : null;
        return deployment.Config is { Loads: true } && !HasLimit(quota) ? quota : null;
    }

    static bool HasLimit(Setting setting) =>
        setting.Children.Any(child => child.Schema.Type == SettingType.Integer ? Windows.Contains(child.Name) && child.Integer > 0 : HasLimit(child));
}
