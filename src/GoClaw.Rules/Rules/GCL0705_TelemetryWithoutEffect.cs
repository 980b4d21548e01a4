using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0705_TelemetryWithoutEffect : Rule
{
    const Layers Both = Layers.File | Layers.Environment;

    public override string Id => "GCL0705";

    public override string Title => "Telemetry without effect or in clear text";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["7.5"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override string Why => """
        Spans show what an agent did, how long it took and what it cost; they hold prompts and answers. The gateway exports them when `enabled` is true
        and `endpoint` says where, as `host:port` without scheme or path, and only if its binary was built with the tag `otel`; otherwise it
        drops them without a word. `insecure: true` sends them without TLS, which is fine to a collector beside the gateway and nowhere else.
        """;

    public override string HowToFix => """
        Write `"enabled": true` and an `endpoint` such as `"otel-collector:4317"`, and use an image with the suffix `-otel`; or write `"enabled": false` to say
        that you do without. Leave `insecure` out for a collector on another host.
        """;

    public override string Example => "{\n  \"telemetry\": {\n    \"enabled\": true,\n    \"endpoint\": \"collector.example.com:4317\",\n    \"insecure\": true\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find("telemetry") is not { } telemetry || telemetry.Find("enabled") is not { } enabled || telemetry.Find("endpoint") is not { } endpoint || telemetry.Find("insecure") is not { } insecure)
            return;
        // Said so: a decision.
        if (enabled is { IsSet: true, Boolean: false })
            return;
        if (deployment.IsMissing(enabled))
        {
            findings.Add(
                enabled.Location,
                new Message(
                    "telemetry.enabled is not set.",
                    endpoint.IsSet ? "The gateway exports nothing, whatever the endpoint says." : "The gateway exports no spans, so nobody sees from outside what agents do and cost.",
                    "Write true and an endpoint, or false to say that you do without."),
                Severity.Info,
                enabled.Path);
        }

        // GOCLAW_TELEMETRY_ENDPOINT may give it: of the file alone nothing can be said.
        bool isKnown = (deployment.Complete & Both) == Both;
        if (enabled.Boolean == true && isKnown && (endpoint.IsSet ? endpoint.Text is "" : deployment.IsMissing(endpoint)))
        {
            findings.Add(
                endpoint.IsSet ? endpoint.Location : enabled.Location,
                new Message("Telemetry is on and has no endpoint.", "The gateway exports nothing, without a word.", "Write \"endpoint\": \"host:port\", or set GOCLAW_TELEMETRY_ENDPOINT."),
                setting: endpoint.Path);
        }

        if (Endpoint.Of(deployment, endpoint) is not { Scheme: not "unix" } collector)
            return;
        if (collector.Scheme.Length > 0 || collector.HasPath)
        {
            findings.Add(
                endpoint.Location,
                new Message(
                    $"The endpoint has a {(collector.Scheme.Length > 0 ? "scheme" : "path")}.",
                    "The gateway takes host:port here and nothing else, so no span arrives.",
                    "Write host and port alone, such as \"otel-collector:4317\"; insecure decides about TLS, protocol about http or grpc."),
                setting: endpoint.Path);
        }
        else if (insecure.Boolean == true && collector.Leaves)
        {
            findings.Add(
                insecure.Location,
                new Message(
                    $"Spans go to {deployment.Quote(endpoint, collector.Host) ?? "another host"} in clear text.",
                    $"They hold prompts and answers, and everybody on the way can read them{(telemetry.Find("headers") is { Children.Count: > 0 } ? ", the headers with their credentials included" : "")}.",
                    "Remove insecure, or send to a collector beside the gateway that passes them on with TLS."),
                setting: insecure.Path,
                related: [new RelatedLocation(endpoint.Location, "The collector.")]);
        }
    }
}
