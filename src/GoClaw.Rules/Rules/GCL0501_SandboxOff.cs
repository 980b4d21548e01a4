namespace GoClaw.Rules.Rules;

sealed class GCL0501_SandboxOff : Rule
{
    const string Path = "agents.defaults.sandbox.mode";

    public override string Id => "GCL0501";

    public override string Title => "Sandbox off";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["5.1"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        Without a sandbox the commands of every agent run on the gateway's own host, with its files, its network and its secrets within reach. The
        sandbox is off unless `agents.defaults.sandbox.mode` says `non-main` or `all`, exactly so; the two do the same in current releases.
        `sandbox: null` switches it off as well. With Docker out of reach at start-up the gateway only logs `sandbox disabled: Docker not
        available` and runs commands on the host.
        """;

    public override string HowToFix => "Write `\"mode\": \"non-main\"` or `\"all\"` under `agents.defaults.sandbox`, or set `GOCLAW_SANDBOX_MODE`, and give the gateway access to Docker.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"off\"\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } mode)
            return;
        const string Effect = "Agents run their commands on the gateway's own host, with its files and secrets within reach.";
        if (mode.Text is "off" or "")
        {
            findings.Add(
                mode.Location,
                new Message("The sandbox is off.", Effect, "Write \"non-main\" (or \"all\", which does the same)."),
                setting: Path,
                fix: deployment.Replace(mode, "\"non-main\"", "Switch the sandbox on", isSafe: false));
        }
        else if (deployment.IsMissing(mode))
        {
            findings.Add(
                mode.Location,
                new Message("agents.defaults.sandbox.mode is not set, and the sandbox is off by default.", Effect, "Write \"non-main\" there, or set GOCLAW_SANDBOX_MODE."),
                setting: Path);
        }
    }
}
