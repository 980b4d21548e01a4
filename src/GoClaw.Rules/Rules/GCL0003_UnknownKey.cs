using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0003_UnknownKey : Rule
{
    public override string Id => "GCL0003";

    public override string Title => "Unknown key, silently ignored";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        The gateway passes over keys that it does not know, without a word, at every level. Case does not matter to it, underscores do. A
        misspelt safeguard is therefore no safeguard, and `goclaw config validate` does not notice.
        """;

    public override string HowToFix => """
        Correct the key, or remove it. A key of a newer gateway or of a fork is right although this rule does not know it (the message names the
        release whose keys it knows): list it in `.editorconfig`, `goclaw_known_keys = gateway.new_thing, agents.list.*.mood`, with `*` for any one
        name; all below such a path is known, too.
        """;

    public override string Example => "{\n  \"gateway\": {\n    \"rate_limit_rpn\": 30\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Config is not { } config)
            return;
        foreach ((UnknownKey unknown, KeyAdvice advice) in config.UnknownKeys.Zip(config.Advice, (unknown, advice) => (unknown, advice)))
        {
            string key = unknown.Member.Key!;
            bool isSchemaLink = unknown.Parent.Parent is null && key == "$schema";
            if (advice.IsKnownMistake || unknown.Parent.IsUnused || isSchemaLink || IsRemark(key) || deployment.HoldsLeak(unknown.Member) || config.IsBroken(unknown.Member))
                continue;
            string? name = advice.Target?.Name;
            // Under its right name it may be a fault that nobody saw until now.
            bool canRename = !config.IsExcerpt && advice.Target is { Node: null } target && WhatIf.StoodAt(config, target, unknown.Member).Count == 0;
            string where = unknown.Parent.Path.Length == 0 ? "at the root" : $"in {unknown.Parent.Path}";
            string what = config.Quote(unknown.Member.KeySpan!.Value, key) is { } quoted ? $"key {quoted}" : "such key";
            findings.Add(
                config.At(unknown.Member.KeySpan!.Value),
                new Message(
                    $"GoClaw {SchemaNode.Release} knows no {what} {where}.",
                    "The gateway ignores it without a word.",
                    name is not null ? $"Did you mean {name}?" : "Remove it, or check its name and place."),
                setting: unknown.Parent.Path,
                fix: canRename ? SettingEdit.Rename(config.Source, unknown.Member, name!, isSafe: false) : null);
        }
    }

    /// <summary>Strict JSON has no comments, so people write keys that are meant to be ignored.</summary>
    static bool IsRemark(string key) =>
        key.StartsWith("//", StringComparison.Ordinal) || key.StartsWith("_comment", StringComparison.OrdinalIgnoreCase) || key == "$comment";
}
