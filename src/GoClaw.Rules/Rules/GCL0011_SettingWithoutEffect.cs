using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0011_SettingWithoutEffect : Rule
{
    const int MostRelated = 8;

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
        // The same field of a dozen agents is one mistake.
        foreach (IGrouping<SchemaNode, Setting> same in deployment.Particular.Where(setting => IsInVain(deployment, config, setting)).GroupBy(setting => setting.Schema))
        {
            Setting first = same.First();
            Setting[] others = [.. same.Skip(1)];
            findings.Add(
                config.At(Place(first)),
                new Message(
                    $"{first.Path} has no effect{(others.Length > 0 ? $", here and in {others.Length} more {(others.Length == 1 ? "place" : "places")}" : "")}.",
                    $"The gateway accepts it and does nothing with it: {first.Schema.Unused}.",
                    "Remove it, so that nobody relies on it."),
                setting: first.Path,
                related: [.. others.Take(MostRelated).Select(other => new RelatedLocation(config.At(Place(other)), "Here, too."))]);
        }
    }

    /// <summary>What is deprecated as well is said once, by that rule.</summary>
    static bool IsInVain(Deployment deployment, ConfigDocument config, Setting setting) =>
        setting is { Schema: { Unused: not null, Deprecated: null }, Parent: not { IsUnused: true }, SaysSomething: true, Value: { } value }
        && !deployment.HoldsLeak(setting) && !config.IsBroken(value);

    static TextSpan Place(Setting setting) => setting.Value!.Value.KeySpan ?? setting.Value.Value.Span;
}
