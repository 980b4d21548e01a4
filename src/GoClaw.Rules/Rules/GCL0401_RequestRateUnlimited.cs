namespace GoClaw.Rules.Rules;

sealed class GCL0401_RequestRateUnlimited : Rule
{
    const string Path = "gateway.rate_limit_rpm";

    public override string Id => "GCL0401";

    public override string Title => "Request rate limit off or not set";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["4.1", "CI.4"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        `gateway.rate_limit_rpm` bounds how many requests a user can make in a minute (a burst of 5 on top). Zero or less switches the limiter
        off: one stolen token, or one loop, then spends without bound. Absent, the default of 20 counts. A row in the database
        (`system_configs`) wins over the file, and later edits of the file do not reach it.
        """;

    public override string HowToFix => "Write a positive number; 20 is the gateway's own default.";

    public override string Example => "{\n  \"gateway\": {\n    \"rate_limit_rpm\": 0\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } setting)
            return;
        if (setting.Integer <= 0)
        {
            findings.Add(
                setting.Location,
                new Message(
                    "The request rate limit is off.",
                    "The gateway lets every user make as many requests as they like, unless a row in its database says otherwise.",
                    "Write 20, or what one user needs in a minute."),
                setting: Path,
                fix: deployment.Replace(setting, "20", "Set the limit to 20 requests a minute", isSafe: true));
        }
        else if (deployment.IsMissing(setting))
        {
            findings.Add(
                setting.Location,
                new Message("gateway.rate_limit_rpm is not set.", "The gateway uses 20 requests a minute and user.", "Write the number you mean, so that the limit is a decision."),
                Severity.Info,
                Path);
        }
    }
}
