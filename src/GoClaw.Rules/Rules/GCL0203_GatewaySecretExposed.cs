using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0203_GatewaySecretExposed : Rule
{
    public override string Id => "GCL0203";

    public override string Title => "Encryption key or gateway token exposed";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["2.3"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.CSharp | Surfaces.Environment;

    public override bool HasFix => true;

    public override string Why => """
        Whoever has the gateway token is its administrator and drives agents with a shell; whoever has the encryption key reads every stored
        provider key. Neither belongs into a file that is copied, backed up and committed. The gateway reads a token from config.json, but the
        environment is where it is meant to be; the encryption key has no field in the file at all.
        """;

    public override string HowToFix => "Remove it from the file, set `GOCLAW_GATEWAY_TOKEN` (or `GOCLAW_ENCRYPTION_KEY`) in the environment, and make a new one: `openssl rand -hex 32`.";

    public override string Example => "{\n  \"gateway\": {\n    \"token\": \"5d1f0a96c27b4e8893fa60cd7b21e4f05d1f0a96c27b4e8893fa60cd7b21e4f0\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Leak leak in deployment.Leaks.Where(leak => leak.Kind == LeakKind.GatewaySecret))
        {
            bool isKey = leak.What == "encryption key";
            string readers = $"Whoever can read {leak.Location.Source.Noun}, a backup or its git history";
            (Fix? fix, string? obstacle) = leak.Read();
            findings.Add(
                leak.Location,
                new Message(
                    $"The {leak.What} ({leak.Length} characters) stands in {leak.Location.Source.Noun}.",
                    leak.IsIgnored
                        ? $"The gateway does not even read it here, and {char.ToLowerInvariant(readers[0])}{readers.Substring(1)} has it."
                        : isKey ? $"{readers} can decrypt every key that the gateway stores." : $"{readers} is the gateway's administrator.",
                    deployment.IsEnvironment
                        ? "Read it from where secrets are kept, and make a new one: openssl rand -hex 32."
                        : $"Remove it, set {leak.Environment} in the environment, and make a new one: openssl rand -hex 32.").And(obstacle),
                setting: leak.Name,
                fix: fix);
        }
    }
}
