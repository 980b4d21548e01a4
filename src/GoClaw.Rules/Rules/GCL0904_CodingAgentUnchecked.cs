namespace GoClaw.Rules.Rules;

sealed class GCL0904_CodingAgentUnchecked : Rule
{
    /// <summary>A provider that is a coding agent: the key that registers it, and the mode that checks nothing, which is its default.</summary>
    static readonly (string Provider, string Registers, string Mode, string Remedy)[] Agents =
    [
        ("claude_cli", "cli_path", "bypassPermissions", "Write \"acceptEdits\", \"default\" or \"plan\"."),
        ("acp", "binary", "approve-all", "Write \"approve-reads\" or \"deny-all\"."),
    ];

    public override string Id => "GCL0904";

    public override string Title => "Coding agent runs without permission checks";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        `providers.claude_cli` and `providers.acp` start a coding agent as a program beside the gateway, outside the sandbox, with the gateway's
        user and environment. With `bypassPermissions` and `approve-all` it asks nobody before it writes files and runs commands, and whoever
        writes to an agent of the gateway writes to it. Both are the defaults once the program is configured.
        """;

    public override string HowToFix => """
        Write `"perm_mode": "acceptEdits"` (or `default`, `plan`) for `claude_cli`, `"approve-reads"` or `"deny-all"` for `acp`. Where an agent must do
        everything, give it a machine or container of its own.
        """;

    public override string Example => "{\n  \"providers\": {\n    \"claude_cli\": {\n      \"cli_path\": \"/usr/local/bin/claude\",\n      \"perm_mode\": \"bypassPermissions\"\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach ((string name, string registers, string off, string remedy) in Agents)
        {
            if (deployment.Find($"providers.{name}") is not { } provider || provider.Find("perm_mode") is not { } mode || provider.Find(registers) is not { } program)
                continue;
            bool isDefault = program.Text is { Length: > 0 } && (mode.Text == "" || deployment.IsMissing(mode));
            if (!isDefault && mode.Text != off)
                continue;
            findings.Add(
                mode.Location,
                new Message(
                    mode.Text == off ? $"{name} runs without permission checks." : $"providers.{name}.perm_mode is not set, and the default, \"{off}\", checks nothing.",
                    "The program writes files and runs commands on the gateway's host, outside the sandbox, and asks nobody.",
                    remedy),
                setting: mode.Path);
        }
    }
}
