using GoClaw.Rules.Secrets;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0107_DatabasePasswordWeak : Rule
{
    public override string Id => "GCL0107";

    public override string Title => "Default or weak database password";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override string Why => """
        The compose files of GoClaw fall back to the password `goclaw`, and that and `postgres` are what somebody tries first who reaches the port. The
        database holds every conversation, and the keys of the providers where no encryption key is set. The gateway itself logs
        `security.default_db_password` when its DSN says `:goclaw@`. To this machine it is a reminder only.
        """;

    public override string HowToFix => "Give the database user a password that a machine drew (`openssl rand -hex 24`), and read the DSN from where secrets are kept.";

    public override string Example => "using System;\n\nEnvironment.SetEnvironmentVariable(\"GOCLAW_POSTGRES_DSN\", \"postgres://goclaw:goclaw@postgres:5432/goclaw\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            if (!assignment.Is(GCL0106_DsnForm.Dsn) || References.IsReference(assignment.Value!.Value.Trim()) || ConnectionString.FindAll(assignment.Value!.Value) is not [{ } dsn])
                continue;
            string? fault = dsn.PasswordKind switch
            {
                PasswordKind.Empty => "The database password is empty.",
                PasswordKind.Placeholder => "The database password is a placeholder.",
                PasswordKind.WellKnown => "The database password is one that everybody tries first.",
                _ => null,
            };
            if (fault is null)
                continue;
            findings.Add(
                assignment.ValueLocation,
                new Message(fault, "Whoever reaches the database's port reads every conversation and every key that is stored in plain text.", "Set one that a machine drew: openssl rand -hex 24."),
                dsn.IsLoopback ? Severity.Info : Severity.Warning,
                GCL0106_DsnForm.Dsn);
        }
    }
}
