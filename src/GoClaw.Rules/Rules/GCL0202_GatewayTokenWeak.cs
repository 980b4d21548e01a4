using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0202_GatewayTokenWeak : Rule
{
    const string Path = "gateway.token";
    const string Token = "GOCLAW_GATEWAY_TOKEN";

    public override string Id => "GCL0202";

    public override string Title => "Gateway token missing or weak";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["2.2"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override string Why => """
        The gateway token is all that stands between a network and an administrator with a shell, and the gateway asks no strength of it: any text
        will do. With an empty one it refuses to start on an address that others can reach, and on this machine it lets everybody in. That no
        token is in config.json is right: it belongs into the environment.
        """;

    public override string HowToFix => "Set `GOCLAW_GATEWAY_TOKEN` in the environment to the output of `openssl rand -hex 32`, and remove the key from the file.";

    public override string Example => "{\n  \"gateway\": {\n    \"token\": \"change-me\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        // An empty variable sets nothing, and says so all the same.
        foreach (Assignment assignment in deployment.Assignments.Where(assignment => assignment.Is(Token) && assignment.Text is { } text && string.IsNullOrWhiteSpace(text)))
            Judge(assignment.ValueLocation, "", isVariable: true, findings);
        // A reference taken literally is GCL0007's.
        if (deployment.Find(Path) is { Text: { } token } setting && !(GCL0007_LiteralReference.IsReference(token) && !deployment.HoldsLeak(setting)))
            Judge(setting.Location, token, deployment.IsEnvironment, findings);
    }

    static void Judge(Location place, string token, bool isVariable, Findings findings)
    {
        TokenWeakness weakness = TokenStrength.Judge(token);
        string? fault = weakness switch
        {
            TokenWeakness.Empty => "The gateway token is set to nothing.",
            TokenWeakness.Placeholder => "The gateway token is a placeholder.",
            TokenWeakness.ApiKey => "The gateway token is a key the gateway issued for its API.",
            TokenWeakness.LowVariety => "The gateway token follows a pattern.",
            TokenWeakness.Words => "The gateway token is made of words.",
            TokenWeakness.TooShort => $"The gateway token is short ({token.Length} characters).",
            _ => null,
        };
        if (fault is null)
            return;
        findings.Add(
            place,
            new Message(
                fault,
                weakness switch
                {
                    TokenWeakness.Empty when isVariable => "Unless config.json has one, the gateway refuses to start where others can reach it, and lets everybody in on this machine.",
                    TokenWeakness.Empty => "Unless the environment sets one, the gateway refuses to start where others can reach it, and lets everybody in on this machine.",
                    TokenWeakness.ApiKey => "Whoever was given that key is the gateway's administrator.",
                    _ => "Whoever guesses it is the gateway's administrator.",
                },
                isVariable ? "Set it to the output of openssl rand -hex 32, read from where secrets are kept." : $"Remove the key and set {Token} to the output of openssl rand -hex 32."),
            Severity.Warning,
            Path);
    }
}
