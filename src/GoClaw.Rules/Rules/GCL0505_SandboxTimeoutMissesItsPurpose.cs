namespace GoClaw.Rules.Rules;

sealed class GCL0505_SandboxTimeoutMissesItsPurpose : Rule
{
    const string Path = "agents.defaults.sandbox.timeout_sec";

    const int LongestTimeout = 3600;

    public override string Id => "GCL0505";

    public override string Title => "Sandbox timeout misses its purpose";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["5.5"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        `timeout_sec` ends a sandboxed command that hangs or loops. Zero and less do not switch it off: the gateway ignores them and keeps 300
        seconds. There is no upper bound, so a number of milliseconds holds a container, and the agent that waits for it, for days.
        """;

    public override string HowToFix => "Write the seconds that the slowest honest command needs, at most 3600; 300 is the default.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"non-main\",\n        \"timeout_sec\": 300000\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { Integer: { } seconds and (<= 0 or > LongestTimeout) } setting)
            return;
        findings.Add(
            setting.Location,
            seconds <= 0
                ? new Message("This timeout is ignored: it is not above zero.", "The gateway ends a command after 300 seconds all the same.", "Write 300, or the seconds your commands need.")
                : new Message("This timeout is longer than an hour; the number is in seconds.", "A command that hangs keeps its container and its agent busy that long.", "Write 300, or the seconds your slowest command needs."),
            setting: Path,
            fix: deployment.Replace(setting, "300", "Set the timeout to 300 seconds", isSafe: seconds <= 0));
    }
}
