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

    public override bool HasFix => true;

    public override string Why => """
        A connection string with a password is the key to everything the gateway stores. In config.json it is leaked *and* ignored: the gateway
        reads `GOCLAW_POSTGRES_DSN` and `GOCLAW_REDIS_DSN` from its environment and nothing else. In C# it is in every copy of the assembly and in
        the git history. Connection strings to this machine are a reminder only; placeholders and strings without a password are nothing.
        """;

    public override string HowToFix => "Put the DSN into `GOCLAW_POSTGRES_DSN` (or `GOCLAW_REDIS_DSN`), read it from the environment, and change the password: it stood in a file.";

    public override string Example => "{\n  \"database\": {\n    \"postgres_dsn\": \"postgres://goclaw:q8Zr2vLx@db.example.com:5432/goclaw\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Leak leak in deployment.Leaks.Where(leak => leak.Kind == LeakKind.Dsn))
        {
            // A value named for a password is one, without a connection string around it.
            bool isPassword = leak is { Dsn: null, What: "database password" };
            bool hasPassword = isPassword || leak.Dsn is { PasswordKind: PasswordKind.Literal };
            string variable = leak.Environment ?? "GOCLAW_POSTGRES_DSN";
            string fault = hasPassword
                ? $"A {leak.What} ({leak.Length} characters){(isPassword ? "" : " with its password")} stands in {leak.Location.Source.Noun}."
                : leak.Length == 0 ? "A database key stands in the file." : "A database connection is configured in the file.";
            string effect = (hasPassword, leak.IsIgnored) switch
            {
                (true, true) => "It is leaked and ignored: the gateway reads it from its environment only.",
                (true, false) => "Whoever can read this, a copy of it or its git history can read and change the database.",
                _ => "The gateway ignores it: it reads it from its environment only.",
            };
            (Fix? fix, string? obstacle) = leak.Read();
            findings.Add(
                leak.Location,
                new Message(fault, effect, Remedy(leak, variable, hasPassword)).And(obstacle),
                Weigh(leak, hasPassword),
                leak.Name,
                fix);
        }
    }

    /// <summary>What an MCP server is handed, or a program connects to, need not be the gateway's own database.</summary>
    static string Remedy(Leak leak, string variable, bool hasPassword) => (hasPassword, leak) switch
    {
        (true, { IsIgnored: false, Location.InFile.Source.Kind: SourceKind.Config }) => $"Take it out of the file and change the password; the gateway's own belongs into {variable}.",
        (true, { Location.InFile.Source.Kind: SourceKind.CSharp }) => $"Read it from the environment, and change the password; the gateway's own variable is {variable}.",
        (true, _) => $"Set {variable} in the environment, and change the password.",
        _ => $"Set {variable} in the environment.",
    };

    static Severity Weigh(Leak leak, bool hasPassword) => (hasPassword, leak) switch
    {
        (true, not { Dsn.IsLoopback: true }) => Severity.Error,
        (_, { IsIgnored: true }) => Severity.Warning,
        _ => Severity.Info,
    };
}
