namespace GoClaw.Rules.Rules;

sealed class GCL0909_CredentialScrubbingOff : Rule
{
    const string Path = "tools.scrub_credentials";

    public override string Id => "GCL0909";

    public override string Title => "Credential scrubbing off";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        The gateway replaces keys, tokens and passwords in the output of tools by `[REDACTED]` before the model sees it. With `false` a secret
        that a command prints goes to the model's provider, into the session and to the user. The tools read the switch from the file at start.
        """;

    public override string HowToFix => "Write `true`, or remove the key: `true` is the default.";

    public override string Example => "{\n  \"tools\": {\n    \"scrub_credentials\": false\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { Boolean: false } setting)
            return;
        findings.Add(
            setting.Location,
            new Message(
                "Credentials are not scrubbed from tool output.",
                "A key or password that a command prints goes to the model, its provider and the user as it is.",
                "Write true."),
            setting: Path,
            fix: deployment.Replace(setting, "true", "Scrub credentials", isSafe: true));
    }
}
