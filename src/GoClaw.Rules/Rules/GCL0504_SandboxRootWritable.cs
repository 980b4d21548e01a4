namespace GoClaw.Rules.Rules;

sealed class GCL0504_SandboxRootWritable : Rule
{
    const string Path = "agents.defaults.sandbox.read_only_root";

    public override string Id => "GCL0504";

    public override string Title => "Sandbox root file system writable";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["5.4"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        Sandbox containers live on between commands. With a writable root file system a command can replace programs, libraries and profiles in
        the container, and everything that runs there later runs what it left behind. `true` is the default; `/tmp`, `/var/tmp`, `/run` and the
        workspace can be written all the same.
        """;

    public override string HowToFix => "Write `true`, or remove the key. Install what the commands need when the image is built, not in `setup_command`.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"non-main\",\n        \"read_only_root\": false\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { Boolean: false } setting)
            return;
        findings.Add(
            setting.Location,
            new Message(
                "The sandbox's root file system can be written.",
                "A command can replace programs in its container, and later commands run them.",
                "Write true; /tmp and the workspace stay writable."),
            setting: Path,
            fix: deployment.Replace(setting, "true", "Mount the root file system read-only", isSafe: false));
    }
}
