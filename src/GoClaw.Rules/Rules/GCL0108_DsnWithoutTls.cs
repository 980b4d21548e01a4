using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0108_DsnWithoutTls : Rule
{
    public override string Id => "GCL0108";

    public override string Title => "DSN without TLS to another host";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        Everything the gateway stores passes between it and its database. `sslmode=disable` sends it in clear text, and so may `allow` and `prefer`, which is
        what counts when nothing is written: both give up on TLS when the other side, or somebody on the way, says no. `require` encrypts and
        believes any certificate; `verify-full` checks it. To this machine, a service of the same deployment or a tailnet no TLS is needed.
        """;

    public override string HowToFix => "Write `sslmode=verify-full` (with `sslrootcert` for a certificate authority of your own), or at least `sslmode=require`.";

    public override string Example => "using System;\n\nstring password = Console.ReadLine()!;\nEnvironment.SetEnvironmentVariable(\"GOCLAW_POSTGRES_DSN\", $\"postgres://goclaw:{password}@db.example.com:5432/goclaw?sslmode=disable\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            if (!assignment.Is(GCL0106_DsnForm.Dsn) || assignment.Value is not { Value: var text } || DatabaseUrl.Of(text) is not { Fault: null } url)
                continue;
            if (ConnectionString.FindAll(text) is not [{ Form: ConnectionStringForm.Url } dsn] || !IsOther(dsn.Host))
                continue;
            TextSpan? mode = url.Parameter(text, "sslmode");
            string value = mode is { } span ? text.Substring(span.Start, span.Length) : "";
            // Of holes nobody can tell; other words the driver refuses.
            bool isUnknown = value.IndexOf(MappedText.Hole) >= 0 || (mode is null && text.IndexOf(MappedText.Hole, url.Query.Start) >= 0);
            if (isUnknown || value is not ("" or "disable" or "allow" or "prefer"))
                continue;
            findings.Add(
                assignment.ValueLocation,
                new Message(
                    value.Length == 0 ? "This DSN leads to another host and says nothing of TLS." : $"This DSN leads to another host with sslmode={value}.",
                    value == "disable"
                        ? "Conversations, keys and the password's proof cross the network in clear text."
                        : $"{(value.Length == 0 ? "Without sslmode the" : "The")} gateway falls back to clear text when the server, or somebody on the way, refuses TLS.",
                    "Write sslmode=verify-full, or at least sslmode=require."),
                setting: GCL0106_DsnForm.Dsn,
                fix: mode is { IsEmpty: false } part ? assignment.ReplacePart(part, "verify-full", "Write sslmode=verify-full") : null);
        }
    }

    /// <summary>Of holes, references and placeholders (<c>postgres://...</c>) nobody can tell.</summary>
    static bool IsOther(string host) => host.IndexOfAny([MappedText.Hole, '$', '<', '{']) < 0 && host.Any(char.IsLetterOrDigit) && Host.IsOther(host) && !Host.IsTailnet(host);
}
