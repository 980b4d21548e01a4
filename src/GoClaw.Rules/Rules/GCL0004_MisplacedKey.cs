using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0004_MisplacedKey : Rule
{
    public override string Id => "GCL0004";

    public override string Title => "Key in the wrong place or under an alias, silently ignored";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        The documentation shows some settings where the gateway does not look (`sandbox` at the top level, `tools.exec_approval`), older releases
        had others, and habit writes `rateLimitRpm`. The gateway ignores all of them without a word, so that the file says one thing and the
        gateway does another: with `sandbox` at the top level, commands run on the host.
        """;

    public override string HowToFix => "Move the setting to the path the message names, or set the variable it names.";

    public override string Example => "{\n  \"tools\": {\n    \"exec_approval\": {\n      \"security\": \"none\"\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Config is not { } config)
            return;
        foreach ((UnknownKey unknown, KeyAdvice advice) in config.UnknownKeys.Zip(config.Advice, (unknown, advice) => (unknown, advice)))
        {
            if (!advice.IsKnownMistake || unknown.Parent.IsUnused || advice.Member.KeySpan is not { } key || deployment.HoldsLeak(advice.Member) || config.IsBroken(advice.Member))
                continue;
            string effect = advice.Note is null || advice.Use is not null
                ? "The gateway passes over it without a word."
                : $"The gateway ignores it without a word ({advice.Note}).";
            string remedy = advice switch
            {
                { Use: { } use } when advice.Member.Key!.IndexOf('.') >= 0 => $"Keys are no paths: nest it, {use.Replace(".", " > ")}.",
                { Use: { } use } => $"It belongs at {use}.",
                { Environment: { } variable } => $"Set {variable} in the gateway's environment instead.",
                _ => "Remove it.",
            };
            // In an excerpt nobody asks for weight or fix, and asking again would follow the depth of the file.
            IReadOnlyList<Finding> meant = config.IsExcerpt || advice.Target is null ? [] : WhatIf.StoodAt(config, advice.Target, advice.Member);
            bool isRename = !config.IsExcerpt && advice.Use is not null && advice.Target is { Node: null } target
                && advice.Member == unknown.Member && ReferenceEquals(target.Parent, unknown.Parent) && meant.Count == 0;
            findings.Add(
                config.At(key),
                new Message($"{config.Quote(key, advice.Member.Key!) ?? "This key"} {(advice.Use is null ? "does nothing" : "is not read here")}.", effect, remedy),
                Weigh(meant),
                advice.Use ?? advice.Means,
                isRename ? SettingEdit.Rename(config.Source, advice.Member, advice.Target!.Name, isSafe: false) : null);
        }
    }

    /// <summary>As bad as the fault would be where it was meant to stand, and a warning at least.</summary>
    static Severity Weigh(IReadOnlyList<Finding> meant) =>
        meant.Where(finding => finding.Rule.Id is not ("GCL0001" or "GCL0002")).Select(finding => finding.Severity).Append(Severity.Warning).Max();
}
