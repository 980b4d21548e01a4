namespace GoClaw.Rules.Rules;

sealed class GCL0503_SandboxHasNetwork : Rule
{
    const string Path = "agents.defaults.sandbox.network_enabled";

    public override string Id => "GCL0503";

    public override string Title => "Sandbox has network access";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["5.3"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        Without a network a command in the sandbox can neither fetch code nor carry data out. `true` puts every container on Docker's default
        bridge, and from there the whole internet and the neighbours of the host can be reached: the gateway filters nothing, and a list of
        allowed domains does not exist. `false` is the default.
        """;

    public override string HowToFix => "Write `false`, or remove the key. What the commands need, build into the sandbox image; `web_fetch` runs in the gateway and needs no network here.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"non-main\",\n        \"network_enabled\": true\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { Boolean: true } setting)
            return;
        findings.Add(
            setting.Location,
            new Message(
                "The sandbox has network access.",
                "Commands reach the internet and the host's neighbours; the gateway filters nothing of it.",
                "Write false, and build what the commands need into the sandbox image."),
            setting: Path,
            fix: deployment.Replace(setting, "false", "Take the network from the sandbox", isSafe: false));
    }
}
