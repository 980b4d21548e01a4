using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0605_ShellDenyGroupLifted : Rule
{
    const string Path = "tools.shellDenyGroups";

    public override string Id => "GCL0605";

    public override string Title => "Shell deny group lifted";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["6.2"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        Fifteen deny groups block dangerous commands, whatever `execApproval` says; they are what keeps `full` bearable. `true` blocks, `false`
        lifts the group for every agent, and so does `null`. Groups that are not mentioned block. Names outside the fifteen load without a word and do nothing.
        """;

    public override string HowToFix => "Remove the entry, or write `true`. To let one agent do more, use its own settings in the dashboard.";

    public override string Example => "{\n  \"tools\": {\n    \"shellDenyGroups\": {\n      \"reverse_shell\": false\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { Children.Count: > 0 } groups)
            return;
        string[] known = groups.Schema.ChildNames();
        foreach (Setting group in groups.Children)
        {
            if (!known.Contains(group.Name))
            {
                if (group.Node is { } node && deployment.HoldsLeak(node))
                    continue;
                string? meant = Nearest.Spelling(group.Name, known) ?? Nearest.Word(group.Name, known);
                findings.Add(
                    group.KeyLocation,
                    new Message("No deny group has this name.", "The gateway loads it and it changes nothing.", meant is not null ? $"Did you mean {meant}?" : $"The groups are {string.Join(", ", known)}."),
                    setting: group.Path);
            }
            else if (group.Boolean == false)
            {
                bool isNull = group.Text == "";
                findings.Add(
                    group.Location,
                    new Message(
                        $"The deny group {group.Name} is lifted{(isNull ? ": null counts as false" : "")}.",
                        $"No agent is kept from {Commands(group.Schema)} any more.",
                        "Write true, or remove the entry."),
                    setting: group.Path,
                    fix: deployment.Replace(group, "true", $"Block {group.Name} again", isSafe: true));
            }
        }
    }

    static string Commands(SchemaNode group) => group.Name switch
    {
        "destructive_ops" => "deleting and overwriting at large",
        "data_exfiltration" => "sending data out",
        "reverse_shell" => "opening a shell to somebody outside",
        "code_injection" => "running code it fetched",
        "privilege_escalation" => "becoming another user",
        "dangerous_paths" => "touching system files",
        "env_injection" => "changing what other programs load",
        "container_escape" => "breaking out of its container",
        "crypto_mining" => "mining",
        "filter_bypass" => "hiding a command from these filters",
        "network_recon" => "scanning the network",
        "package_install" => "installing packages without asking an operator",
        "persistence" => "staying on the host",
        "process_control" => "stopping other processes",
        "env_dump" => "printing the environment with its secrets",
        _ => "commands of this group",
    };
}
