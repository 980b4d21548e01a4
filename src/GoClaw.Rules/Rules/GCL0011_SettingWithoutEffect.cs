using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0011_SettingWithoutEffect : Rule
{
    public override string Id => "GCL0011";

    public override string Title => "Setting has no effect";

    public override Severity Severity => Severity.Info;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        The gateway accepts some settings and never looks at them again. Whoever reads the file believes what it says: a sandbox under
        `agents.list` looks like one and is none, because the sandbox is set up from `agents.defaults.sandbox` and the database alone. Nothing
        else is said of what stands inside such a setting, except that a secret there can be read.
        """;

    public override string HowToFix => """
        Set what you mean where the message says it counts, then remove the key: what has no effect should not look as if it had one. A key that
        is empty or `null` sets nothing and is not reported.
        """;

    public override string Example => "{\n  \"agents\": {\n    \"list\": {\n      \"helper\": {\n        \"sandbox\": { \"mode\": \"all\" }\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Config is not { } config)
            return;
        foreach (Setting setting in deployment.Particular)
        {
            // What is deprecated as well is said once, by that rule.
            if (setting.Schema.Unused is not { } reason || setting.Schema.Deprecated is not null || setting.Parent is { IsUnused: true } || !setting.SaysSomething)
                continue;
            if (setting.Value is not { } value || deployment.HoldsLeak(setting) || config.IsBroken(value))
                continue;
            findings.Add(
                config.At(value.KeySpan ?? value.Span),
                new Message($"{setting.Path} has no effect.", $"The gateway accepts it and does nothing with it: {reason}.", "Remove it, so that nobody relies on it."),
                setting: setting.Path);
        }
    }
}
