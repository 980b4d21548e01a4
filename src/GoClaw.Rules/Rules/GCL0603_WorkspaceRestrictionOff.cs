namespace GoClaw.Rules.Rules;

sealed class GCL0603_WorkspaceRestrictionOff : Rule
{
    const string Path = "agents.defaults.restrict_to_workspace";

    public override string Id => "GCL0603";

    public override string Title => "Workspace restriction off";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["6.3", "CI.5"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        `restrict_to_workspace` keeps the file tools of agents inside their workspace. Current releases ignore `false` and restrict all the same;
        older ones obey it, and agents then read and write wherever the gateway's user may. A file that says `false` is one rollback away from that.
        """;

    public override string HowToFix => "Write `true`, or remove the key: `true` is the default. For single further directories use `allowed_paths`.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"restrict_to_workspace\": false\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { Boolean: false } setting)
            return;
        findings.Add(
            setting.Location,
            new Message(
                "The workspace restriction is switched off.",
                "Older gateways let agents read and write any file their user can; current ones ignore this and restrict all the same.",
                "Write true."),
            setting: Path,
            fix: deployment.Replace(setting, "true", "Restrict to the workspace", isSafe: true));
    }
}
