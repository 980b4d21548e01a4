using GoClaw.Rules.Code;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0704_HealthCheckCannotWork : Rule
{
    public override string Id => "GCL0704";

    public override string Title => "Health check cannot work";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["7.4"];

    public override Surfaces Surfaces => Surfaces.CSharp;

    public override bool HasFix => true;

    public override string Why => """
        The gateway answers at `/health` and nowhere else: `/healthz` is 404, with and without the embedded dashboard, however well the gateway
        is. A check that asks for it either reports an outage that is none, or, where nobody looks at the status, health that nobody has
        checked. An address is a gateway's when it has port 18790 or belongs to a client, member or resource named for GoClaw; what an
        application maps for itself (`MapHealthChecks("/healthz")`) is its own affair.
        """;

    public override string HowToFix => "Ask for `/health`. It needs no token, answers 200 and `{\"status\":\"ok\"}`, and does not look at the database.";

    public override string Example => """
        using System.Net.Http;
        using System.Threading.Tasks;

        sealed class GoClawClient(HttpClient http)
        {
            public async Task<bool> IsHealthy() => (await http.GetAsync("http://localhost:18790/healthz")).IsSuccessStatusCode;
        }

        """;

    public override void Judge(Deployment deployment, Findings findings)
    {
        HashSet<Source> written = [];
        foreach (GatewayCall call in deployment.Code.OfType<GatewayCall>().OrderBy(call => IsNamed(call)))
        {
            if (call.Address is not { } address || address.Healthz(call.Text.Value) is not { } word)
                continue;
            // A path that is only named here is judged where it is written.
            if (!IsNamed(call))
                written.Add(call.Source);
            else if (written.Contains(call.Source))
                continue;
            findings.Add(
                call.At(word),
                new Message(
                    "The gateway is asked for /healthz, which it does not have.",
                    "It answers 404 however well it is, so the check says nothing about it.",
                    "Ask for /health."),
                // On the gateway's own port nobody else can have meant another server.
                fix: call.Write(word, "health", "Ask for /health", isSafe: address.Port == GatewayAddress.GatewayPort));
        }
    }

    static bool IsNamed(GatewayCall call) => call.Address?.Healthz(call.Text.Value) is { } word && call.Text.IsNamed(word);
}
