using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0010_DeprecatedSetting : Rule
{
    public override string Id => "GCL0010";

    public override string Title => "Deprecated setting";

    public override Severity Severity => Severity.Info;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        Some settings are kept so that old files still load. A few of them still act and have a successor; the gateway ignores the others, such as
        `sessions.scope`, which once decided whether people share a conversation: sessions are now always one for each sender, whatever it says.
        """;

    public override string HowToFix => """
        Where the message names a successor, set that first. Then remove the key. A key that is empty or `null` sets nothing and is not reported.
        """;

    public override string Example => "{\n  \"sessions\": {\n    \"scope\": \"global\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Config is not { } config)
            return;
        foreach (Setting setting in deployment.Particular)
        {
            if (setting.Schema.Deprecated is not { } instead || setting.Parent is { IsUnused: true } || !setting.SaysSomething)
                continue;
            if (setting.Value is not { } value || deployment.HoldsLeak(setting) || config.IsBroken(value))
                continue;
            findings.Add(
                config.At(value.KeySpan ?? value.Span),
                setting.Schema.Unused is { } reason
                    ? new Message($"{setting.Path} is deprecated.", $"The gateway does nothing with it: {reason}.", "Remove it.")
                    : new Message($"{setting.Path} is deprecated.", "The gateway still reads it; a later release may not.", $"Instead, {instead}."),
                setting: setting.Path);
        }
    }
}
