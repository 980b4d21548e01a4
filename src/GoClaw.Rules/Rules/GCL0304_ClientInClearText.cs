using GoClaw.Rules.Code;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0304_ClientInClearText : Rule
{
    static readonly SchemaNode Webhook = SchemaNode.Find("channels.zalo.webhook_url")!.Value;

    // Compared with what browsers send, not connected to: GCL0303 judges them.
    static readonly SchemaNode Origins = SchemaNode.Find("gateway.allowed_origins")!.Value;

    public override string Id => "GCL0304";

    public override string Title => "Client talks to the gateway in clear text";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["3.1"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.CSharp;

    public override bool HasFix => true;

    public override string Why => """
        A client hands the gateway its token with every request. Over `http://` or `ws://` to another machine everybody on the way reads that token,
        which is an administrator's, along with prompts and answers. In config.json such clients are MCP servers that lead back to a gateway,
        and the webhook that a messenger calls; in C#, addresses with port 18790 or in a client, member or type named for GoClaw. Loopback, services of the same deployment and Tailscale are fine.
        """;

    public override string HowToFix => "Put a proxy with a certificate in front of that gateway, and write `https://` or `wss://` with the proxy's name, without port 18790.";

    public override string Example => "{\n  \"tools\": {\n    \"mcp_servers\": {\n      \"goclaw\": {\n        \"transport\": \"streamable-http\",\n        \"url\": \"http://gateway.example.com/mcp\"\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach ((Setting setting, Endpoint gateway) in deployment.ClearTextEndpoints)
        {
            if (!IsGateway(setting, gateway) || setting.IsSwitchedOff)
                continue;
            findings.Add(
                setting.Location,
                Say(deployment.Quote(setting, gateway.Host), setting.Schema == Webhook, gateway),
                setting: setting.Path,
                fix: gateway.WithTls(deployment, setting));
        }

        foreach (GatewayCall call in deployment.Code.OfType<GatewayCall>())
        {
            if (call.Address is not { } address || address.Endpoint(call.Text.Value) is not { TravelsInClear: true } gateway)
                continue;
            TextSpan shown = TextSpan.FromBounds(address.Scheme.Start, address.Authority.End);
            // What is only named here is judged where it is written.
            if (call.Text.IsNamed(shown))
                continue;
            bool canWrite = !address.HasPort && !Text.Host.IsAddress(gateway.Host);
            findings.Add(
                call.At(shown),
                Say(Quoting.Of(gateway.Host), isWebhook: false, gateway),
                fix: canWrite ? call.Write(address.Scheme, call.Text.Value.Substring(address.Scheme.Start, address.Scheme.Length) + "s", $"Write {gateway.Scheme}s", isSafe: false) : null);
        }
    }

    static Message Say(string? host, bool isWebhook, Endpoint gateway) => new(
        $"The gateway at {host ?? "another host"} is called in clear text.",
        isWebhook
            ? "Everybody on the way reads, and can change, what your users write to the agent."
            : "Everybody on the way reads the token, which makes them an administrator, and all prompts and answers.",
        gateway.Port is null
            ? $"Write {gateway.Scheme}s://, and see that TLS is served there."
            : $"Write {gateway.Scheme}s:// and the name and port of the proxy that serves TLS; the gateway's own port never does.");

    /// <summary>Whether a gateway is at the other end: by its port, or because the server or variable is named for GoClaw.</summary>
    internal static bool IsGateway(Setting setting, Endpoint endpoint)
    {
        if (setting.Schema == Webhook || (endpoint.Port == GatewayAddress.GatewayPort && setting.Parent?.Schema != Origins))
            return setting.Schema.Unused is null;
        for (Setting? outer = setting; outer is not null; outer = outer.Parent)
        {
            // A name that the author gave: an entry of a map.
            if (outer.Parent is { Schema: { Type: SettingType.Map } } && outer.Name.IndexOf("goclaw", StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
