using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0106_DsnForm : Rule
{
    public const string Dsn = "GOCLAW_POSTGRES_DSN";

    public override string Id => "GCL0106";

    public override string Title => "DSN in the key=value form, or a URL that does not parse";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override string Why => """
        The gateway's queries would run with any form that PostgreSQL's own tools know, but its migrations ask for a URL that begins with `postgres://` or
        `postgresql://`. `Host=...;Username=...`, which Npgsql wants, and `host=... user=...` open the pool and then break every upgrade. In a URL
        the password must be escaped: with a `/`, `#` or `?` in it the rest is taken for a path, and with other signs the URL is refused.
        """;

    public override string HowToFix => "Write `postgres://user:password@host/db` with `?sslmode=verify-full` behind it, and the password as `Uri.EscapeDataString` gives it.";

    public override string Example => "using System;\n\nstring password = Console.ReadLine()!;\nEnvironment.SetEnvironmentVariable(\"GOCLAW_POSTGRES_DSN\", $\"Host=db.example.com;Username=goclaw;Password={password}\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            if (!assignment.Is(Dsn) || DatabaseUrl.Of(assignment.Value!.Value) is not { Fault: { } fault })
                continue;
            findings.Add(
                assignment.ValueLocation,
                new Message(
                    $"This DSN {fault}.",
                    "The gateway's migrations take nothing but a URL that Go can parse, so it cannot set up or upgrade its schema.",
                    "Write postgres://user:password@host:5432/database, with the password escaped (Uri.EscapeDataString)."),
                setting: Dsn);
        }
    }
}
