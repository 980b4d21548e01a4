using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0102_DsnOutsideEnvironment : Rule
{
    public override string Id => "GCL0102";

    public override string Title => "DSN outside the environment";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["1.2"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.CSharp;

    public override string Why => """
        A connection string with a password opens the database to everybody who can read the file, its history, or the program and the image that
        are built from it. The gateway takes it from `GOCLAW_POSTGRES_DSN` (Redis: `GOCLAW_REDIS_DSN`) and from nowhere else: in config.json it is
        leaked *and* ignored.
        """;

    public override string HowToFix => """
        Set the environment variable, read it where the program needs it, and change the password: it has been seen. In a secret store or an
        environment file that is not committed the same text is fine.
        """;

    public override string Example => "{\n  \"database\": {\n    \"postgres_dsn\": \"postgres://app:Jr7kQp2vX9m@db.example.com/app\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (TextEntry entry in deployment.Texts)
        {
            foreach (ConnectionString dsn in ConnectionString.FindAll(entry.Text.Value))
            {
                if (dsn.PasswordKind == PasswordKind.Literal && IsWritten(entry.Text, dsn, dsn.PasswordSpan!.Value))
                    findings.Add(entry.Locate(dsn.Span), Describe(dsn), dsn.IsLoopback ? Severity.Info : Severity.Error);
            }
        }
    }

    static bool IsWritten(MappedText text, ConnectionString dsn, TextSpan password) =>
        !text.IsNamed(TextSpan.FromBounds(Math.Min(dsn.Span.Start, password.Start), password.End))
        && text.Value.IndexOf(MappedText.Hole, password.Start, password.Length) < 0
        && !IsPattern(text.Value.Substring(password.Start, password.Length));

    /// <summary>Passwords of regular expressions and format strings.</summary>
    static bool IsPattern(string password) =>
        (password.Length == 2 && password[0] == '%') || password.Contains("\\") || password.Contains("[^") || password.Contains(".+") || password.Contains(".*");

    static Message Describe(ConnectionString dsn)
    {
        bool isPostgres = dsn.Kind == DatabaseKind.Postgres;
        string variable = isPostgres ? "GOCLAW_POSTGRES_DSN" : "GOCLAW_REDIS_DSN";
        return new Message(
            $"A {(isPostgres ? "PostgreSQL" : "Redis")} connection string is written here with its password ({dsn.PasswordSpan!.Value.Length} characters).",
            dsn.IsLoopback
                ? "It opens a database on this machine only, but such lines are copied."
                : "Whoever can read this file, its history or what is built from it can open the database.",
            $"Read it from the environment (the gateway's variable is {variable})" + (dsn.IsLoopback ? "." : ", and change the password: it has been seen."));
    }
}
