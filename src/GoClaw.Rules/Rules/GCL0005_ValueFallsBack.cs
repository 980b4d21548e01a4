using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0005_ValueFallsBack : Rule
{
    public override string Id => "GCL0005";

    public override string Title => "Value outside the closed set falls back silently";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["5.1", "6.1", "6.2", "6.4"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        Where a setting knows only certain values, the gateway does not complain about others: it falls back, often to the less safe side.
        `nonmain` runs commands on the host, `blok` only warns, an unknown `execApproval.security` allows every command without asking, a
        misspelt `group_policy` is open. Case counts: `Block` is not `block`.
        """;

    public override string HowToFix => "Write one of the values that the message lists, exactly so.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"nonmain\"\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Setting setting in deployment.Settings)
        {
            IReadOnlyList<string> members = setting.Schema.Members;
            if (members.Count == 0 || setting.Text is not { } text || members.Contains(text))
                continue;
            // A reference is literal text here: GCL0007 says so.
            if (SecretText.Classify(text) == ValueKind.Reference || deployment.HoldsLeak(setting) || deployment.Config?.IsBroken(setting.Location) == true)
                continue;
            string[] known = [.. members.Where(member => member.Length > 0)];
            string? meant = Nearest.Spelling(text, known) ?? Nearest.Word(text, known);
            findings.Add(
                setting.Location,
                new Message(
                    $"{Quoting.Of(text)} is no value of {setting.Path}.",
                    setting.Schema.Invalid ?? "The gateway ignores it.",
                    meant is not null ? $"Write \"{meant}\"; the values are {string.Join(", ", known)}." : $"The values are {string.Join(", ", known)}."),
                IsLessSafe(setting.Schema, meant) ? Severity.Error : Severity.Warning,
                setting.Path,
                meant is not null && IsHarmless(setting.Schema, meant) ? deployment.Replace(setting, $"\"{meant}\"", $"Write \"{meant}\"", isSafe: false) : null);
        }
    }

    /// <summary>Less safe than what was meant; where that cannot be told, the least safe of all.</summary>
    static bool IsLessSafe(SchemaNode schema, string? meant)
    {
        if (schema.Fallback is not { } fallback || schema.Safety.Count == 0)
            return false;
        int actual = IndexOf(schema.Safety, fallback);
        return meant is null ? actual == 0 : actual < IndexOf(schema.Safety, meant);
    }

    /// <summary>The meant value is not itself a finding: the least safe member of a safeguard is.</summary>
    static bool IsHarmless(SchemaNode schema, string meant) => schema.Safety.Count == 0 || IndexOf(schema.Safety, meant) > 0;

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
