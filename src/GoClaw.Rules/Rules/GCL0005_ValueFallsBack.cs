using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0005_ValueFallsBack : Rule
{
    public override string Id => "GCL0005";

    public override string Title => "Value outside the closed set falls back silently";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["5.1", "6.1", "6.2", "6.4"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool HasFix => true;

    public override string Why => """
        Where a setting knows only certain values, the gateway does not complain about others: it falls back, often to the less safe side.
        `nonmain` runs commands on the host, `blok` only warns, an unknown `execApproval.security` allows every command without asking, a
        misspelt `group_policy` is open. Case counts: `Block` is not `block`.
        """;

    public override string HowToFix => "Write one of the values that the message lists, exactly so.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"nonmain\"\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Setting setting in deployment.Particular)
        {
            IReadOnlyList<string> members = setting.Schema.Members;
            if (members.Count == 0 || !setting.IsSet || IsMember(setting, members))
                continue;
            string text = setting.Text!;
            // A reference is literal text here: GCL0007 says so.
            if (GCL0007_LiteralReference.IsReference(text) || deployment.HoldsLeak(setting) || deployment.Config?.IsBroken(setting.Location) == true)
                continue;
            // Its policies do nothing while it is switched off.
            if (setting.IsUnused || setting.IsSwitchedOff)
                continue;
            string[] known = [.. members.Where(member => member.Length > 0)];
            string? meant = Nearest.Spelling(text, known) ?? Nearest.Word(text, known);
            // Nobody is told to write what would be the next finding.
            bool isAdvised = meant is not null && IsHarmless(setting, meant);
            findings.Add(
                setting.Location,
                new Message(
                    $"{deployment.Quote(setting, text) ?? "This text"} is no value of {setting.Path}.",
                    Effect(setting.Schema),
                    isAdvised ? $"Write \"{meant}\"; the values are {string.Join(", ", known)}." : $"The values are {string.Join(", ", known)}."),
                IsLessSafe(setting.Schema, meant) ? Severity.Error : Severity.Warning,
                setting.Path,
                isAdvised && !LacksEntries(setting, meant!) ? deployment.Replace(setting, $"\"{meant}\"", $"Write \"{meant}\"", isSafe: false) : null);
        }
    }

    static bool IsMember(Setting setting, IReadOnlyList<string> members)
    {
        if (!setting.TryPlain(out PlainString plain))
            return members.Contains(setting.Text);
        for (int i = 0; i < members.Count; i++)
        {
            if (plain.Is(members[i]))
                return true;
        }

        return false;
    }

    /// <summary>Less safe than what was meant; where that cannot be told, the least safe of all.</summary>
    static bool IsLessSafe(SchemaNode schema, string? meant)
    {
        if (schema.Fallback is not { } fallback || schema.Safety.Count == 0)
            return false;
        int actual = IndexOf(schema.Safety, fallback);
        return meant is null ? actual == 0 : actual < IndexOf(schema.Safety, meant);
    }

    static string Effect(SchemaNode schema) =>
        schema.Invalid ?? (schema.Fallback is { } fallback ? $"The gateway acts as if it said \"{fallback}\"." : "The gateway ignores it.");

    /// <summary>The meant value is not itself a finding: the least safe member of a safeguard may become one with what stands beside it.</summary>
    static bool IsHarmless(Setting setting, string meant) =>
        setting.Schema.Safety.FirstOrDefault(setting.Schema.Members.Contains) != meant && WhatIf.IsHarmless(setting, $"\"{meant}\"");

    /// <summary>An allow list without entries: one of senders admits everybody, one of sites nothing.</summary>
    static bool LacksEntries(Setting setting, string meant) =>
        meant == "allowlist" && (setting.Parent!.Find("allow_from") ?? setting.Parent.Find("allowed_domains")) is { Children.Count: 0 };

    static int IndexOf(IReadOnlyList<string> list, string item)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] == item)
                return i;
        }

        return -1;
    }
}
