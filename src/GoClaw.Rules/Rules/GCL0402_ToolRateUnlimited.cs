namespace GoClaw.Rules.Rules;

sealed class GCL0402_ToolRateUnlimited : Rule
{
    const string Path = "tools.rate_limit_per_hour";

    public override string Id => "GCL0402";

    public override string Title => "Tool rate limit off or not set";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["4.2"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        `tools.rate_limit_per_hour` bounds how often a session may call tools (shell, files, browser) in an hour. Zero or less switches it off: an
        agent that loops, or that was talked into something, then goes on until somebody notices. Absent, the default of 150 counts. The
        limiter is built at start-up, so the file's value counts until a restart, whatever the database says.
        """;

    public override string HowToFix => "Write a positive number; 150 is the gateway's own default.";

    public override string Example => "{\n  \"tools\": {\n    \"rate_limit_per_hour\": -1\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } setting)
            return;
        if (setting.Integer <= 0)
        {
            findings.Add(
                setting.Location,
                new Message("The tool rate limit is off.", "Every session may call tools without bound.", "Write 150, or what one session needs in an hour."),
                setting: Path,
                fix: deployment.Replace(setting, "150", "Set the limit to 150 tool calls an hour", isSafe: true));
        }
        else if (deployment.IsMissing(setting))
        {
            findings.Add(
                setting.Location,
                new Message("tools.rate_limit_per_hour is not set.", "The gateway uses 150 tool calls an hour and session.", "Write the number you mean, so that the limit is a decision."),
                Severity.Info,
                Path);
        }
    }
}
