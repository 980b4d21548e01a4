using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0302_ReachableWithoutTls : Rule
{
    const string Path = "gateway.host";

    public override string Id => "GCL0302";

    public override string Title => "Gateway reachable without TLS";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["3.2"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override string Why => """
        The gateway never speaks TLS itself: whoever can connect to its port sees the administrator's token, prompts and answers in clear text, unless
        a proxy stands in front and the port behind it is closed. `0.0.0.0` listens on every interface. Inside a container that is needed, and
        the container's `ports` decide who gets there; on a bare machine it is the network itself.
        """;

    public override string HowToFix => """
        Write `127.0.0.1` and let a proxy with a certificate on the same machine pass requests on. In a container keep `0.0.0.0`, and publish
        `127.0.0.1:18790:18790`, or nothing where the proxy runs in the same compose file.
        """;

    public override string Example => "{\n  \"data_dir\": \"/home/ops/goclaw\",\n  \"gateway\": {\n    \"host\": \"0.0.0.0\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } setting || deployment.Literal(setting) is not { } host)
            return;
        bool isEverywhere = host.Length == 0 || Host.IsUnspecified(host);
        // What a name resolves to cannot be told; a tailnet encrypts by itself.
        if (!isEverywhere && (!Host.IsAddress(host) || Host.IsLoopback(host) || Host.IsTailnet(host)))
            return;
        bool isPublic = !isEverywhere && !Host.IsPrivateAddress(host);
        Setting? home = Home(deployment);
        // No container has a public address of its own.
        bool isBare = isPublic || (isEverywhere && home is not null);
        findings.Add(
            setting.Location,
            new Message(
                isEverywhere ? "The gateway listens on every interface." : isPublic ? "The gateway listens on a public address." : "The gateway listens on an address of the local network.",
                isBare
                    ? "It never speaks TLS itself, so tokens and prompts cross the network in clear text, and nothing here looks like a container around it."
                    : isEverywhere
                        ? "It never speaks TLS itself; inside a container that is right, and the published ports decide who can connect."
                        : "It never speaks TLS itself, so tokens and prompts cross that network in clear text.",
                isEverywhere && !isBare
                    ? "Outside a container write \"127.0.0.1\"; inside, publish the port as 127.0.0.1:18790:18790 behind a proxy with TLS."
                    : "Write \"127.0.0.1\" and let a proxy with TLS on this machine pass requests on."),
            isBare ? Severity.Warning : Severity.Info,
            Path,
            related: isEverywhere && home is not null ? [new RelatedLocation(home.Location, "A home directory: no container is around it.")] : null);
    }

    /// <summary>A setting that shows a person's machine rather than a container.</summary>
    static Setting? Home(Deployment deployment)
    {
        foreach (string path in new[] { "data_dir", "agents.defaults.workspace" })
        {
            if (deployment.Find(path) is { Text: { } directory } setting && !deployment.HoldsLeak(setting) && HostPath.Contains("~", HostPath.Normalize(directory)))
                return setting;
        }

        return null;
    }
}
