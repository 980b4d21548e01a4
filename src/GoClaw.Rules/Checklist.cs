namespace GoClaw.Rules;

/// <summary>A line of GoClaw's production checklist.</summary>
/// <param name="Number">Section and line ("6.1"), or a step of the Quick Verification (QV.1) or Common Issues (CI.1).</param>
/// <param name="Title">What the checklist asks, in a few words.</param>
/// <param name="Remains">What software cannot answer, or does not answer yet; null where the rules answer it.</param>
public sealed record ChecklistLine(string Number, string Title, string? Remains = null)
{
    /// <summary>The rules that judge the line.</summary>
    public IEnumerable<Rule> Rules => Catalogue.Rules.Where(rule => rule.Checklist.Contains(Number));
}

/// <summary>The production checklist, whole, so that coverage is a fact and not a claim.</summary>
public static class Checklist
{
    const string Deployment = "Not judged yet: needs compose, Kubernetes or .env files.";
    const string Live = "Not judged yet: needs the running gateway or its database.";
    const string Person = "Only a person can answer it.";

    static readonly ChecklistLine[] All =
    [
        new("1.1", "PostgreSQL 15 or later with pgvector", Deployment),
        new("1.2", "DSN from the environment only", "Not judged yet in .env, compose, git history and logs."),
        new("1.3", "Connection pool fits max_connections", Deployment),
        new("1.4", "Backups run, and a restore was tried", Person),
        new("1.5", "Schema is current", Live),
        new("2.1", "Encryption key set, 64 hexadecimal digits, backed up", "Its form is judged where C# sets it, not yet in .env and compose, nor whether one is set at all; of its backup a person knows."),
        new("2.2", "Gateway token set and strong", "Whether the environment sets one is not judged yet; a weak one is found in config.json and where C# sets it, not yet in .env and compose."),
        new("2.3", "Neither of them in config.json, git or logs", "Not judged yet in git history and log files."),
        new("2.4", "Provider keys in the environment or the dashboard", "Not judged yet in git history and log files."),
        new("3.1", "TLS in front of the gateway", "Clients in clear text, and clients that accept every certificate, are found; what stands in front of the gateway is not judged yet."),
        new("3.2", "Not reachable without TLS", "The address it listens on is judged, GOCLAW_HOST where C# sets it, not yet in .env and compose; whether its port is published is not judged yet."),
        new("3.3", "allowed_origins set", "GOCLAW_ALLOWED_ORIGINS is judged where C# sets it, not yet in .env and compose."),
        new("4.1", "gateway.rate_limit_rpm set", "A row in the database wins over the file; it is not judged yet."),
        new("4.2", "tools.rate_limit_per_hour set"),
        new("5.1", "Sandbox on", "GOCLAW_SANDBOX_MODE is judged where C# sets it, not yet in .env and compose; nor is whether the gateway can reach Docker."),
        new("5.2", "Sandbox memory and CPU limits", "GOCLAW_SANDBOX_MEMORY_MB and GOCLAW_SANDBOX_CPUS are judged where C# sets them, not yet in .env and compose, nor are the container's own limits; what the commands need a person knows."),
        new("5.3", "Sandbox without network", "GOCLAW_SANDBOX_NETWORK is judged where C# sets it, not yet in .env and compose."),
        new("5.4", "Sandbox root file system read-only"),
        new("5.5", "Sandbox timeout", "GOCLAW_SANDBOX_TIMEOUT_SEC is judged where C# sets it, not yet in .env and compose."),
        new("6.1", "Injection detection on", "A row in the database wins over the file; it is not judged yet."),
        new("6.2", "Exec approval guards, deny groups intact"),
        new("6.3", "Workspace restriction on", "Settings of single agents live in the database; they are not judged yet."),
        new("6.4", "web_fetch reviewed", "Which sites agents need is a person's review."),
        new("7.1", "Logs are collected", Deployment),
        new("7.2", "Alerts on security events", Deployment),
        new("7.3", "Alert on a full span buffer", Deployment),
        new("7.4", "Health check on /health", "Clients in C# are judged; compose, Kubernetes and the running gateway are not judged yet."),
        new("7.5", "Telemetry with an endpoint", "What the environment sets is judged in C# only; whether the image was built with OpenTelemetry, is not judged yet."),
        new("8.1", "Logs rotate", Deployment),
        new("8.2", "Schema upgrades decided on", "GOCLAW_AUTO_UPGRADE is judged where C# sets it, not yet in .env and compose; the official image upgrades in any case, and whether that is wanted a person knows."),
        new("8.3", "Runbook", Person),
        new("8.4", "Upgrade procedure", Person),
        new("QV.1", "goclaw upgrade --status says UP TO DATE", Live),
        new("QV.2", "The health endpoint answers", Live),
        new("QV.3", "Logs show secrets as ***", Live),
        new("CI.1", "Gateway refuses to start: schema", Live),
        new("CI.2", "Provider calls fail: wrong encryption key", Live),
        new("CI.3", "WebSocket refused: origins"),
        new("CI.4", "Requests refused: rate limit", "Whether the limit is too low is not judged."),
        new("CI.5", "Agent reaches no file: workspace"),
    ];

    public static IReadOnlyList<ChecklistLine> Lines => All;

    /// <summary>The checklist's own title of a section; Quick Verification and Common Issues count as sections.</summary>
    public static string TitleOf(ChecklistLine line) => line.Number[0] switch
    {
        'Q' => "Quick Verification",
        'C' => "Common Issues",
        _ => Section.Of("GCL0" + line.Number[0]).Title,
    };
}
