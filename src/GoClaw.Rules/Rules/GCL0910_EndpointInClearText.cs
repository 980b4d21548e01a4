using GoClaw.Rules.Settings;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0910_EndpointInClearText : Rule
{
    public override string Id => "GCL0910";

    public override string Title => "Endpoint sends keys or prompts elsewhere";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool HasFix => true;

    public override string Why => """
        The gateway sends the API key of a provider, and all that agents read and write, to whatever `api_base` says. Over `http://` to another
        machine everybody on the way reads both and can answer in the model's place. The same holds for Ollama's `host`, for speech, for
        embeddings, and for the servers of Telegram and Feishu, which receive the bot's credentials. Loopback, services of the same deployment
        and Tailscale are fine. `GOCLAW_ALLOW_PRIVATE_PROVIDER_URLS` lifts the check that keeps a provider's address out of your own network.
        """;

    public override string HowToFix => "Write `https://`, or remove the key where the provider's own address is meant. Put a proxy with a certificate in front of a model server of your own.";

    public override string Example => "{\n  \"providers\": {\n    \"openai\": {\n      \"api_base\": \"http://llm.example.com/v1\"\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach ((Setting setting, Endpoint endpoint) in deployment.ClearTextEndpoints)
        {
            // The section of GCL0304 comes first.
            if (Cargo(setting) is not { } cargo || setting.IsSwitchedOff || GCL0304_ClientInClearText.IsGateway(setting, endpoint))
                continue;
            findings.Add(
                setting.Location,
                new Message(
                    $"{setting.Path} leads to {deployment.Quote(setting, endpoint.Host) ?? "another host"} in clear text.",
                    $"Everybody on the way can read {cargo}.",
                    endpoint.Port is null ? "Write https://." : "Write https:// and the port that serves TLS, or reach the server through a tunnel."),
                setting: setting.Path,
                fix: endpoint.WithTls(deployment, setting));
        }

        foreach (Assignment assignment in deployment.Assignments)
        {
            if (!assignment.Is("GOCLAW_ALLOW_PRIVATE_PROVIDER_URLS") || assignment.Literal is not { } text || !VariableValue.IsOn(assignment.Variable!, text))
                continue;
            findings.Add(
                assignment.ValueLocation,
                new Message(
                    "Providers may have addresses inside your network.",
                    "Whoever may edit a provider can point it at any host that the gateway reaches, cloud metadata included, and read the answers.",
                    "Remove the variable, unless your models run in that network."),
                setting: assignment.Setting,
                fix: assignment.Replace("false", "Keep providers out of the network"));
        }
    }

    /// <summary>What is sent to the endpoint that a setting names; null where it names none.</summary>
    static string? Cargo(Setting setting)
    {
        Setting section = setting;
        while (section.Parent is { Parent: not null } parent)
            section = parent;
        // Nobody reads it.
        if (setting.Parent!.Schema.Unused is not null)
            return null;
        return (section.Name, setting.Schema.Name) switch
        {
            ("providers", "api_base") => "the API key, every prompt and every answer",
            ("providers", "host") => "every prompt and every answer",
            ("agents", "embedding_api_base") => "the API key and every text that agents remember",
            ("tts", "api_base" or "base_url") => "the API key and every text that is spoken",
            ("audio", "base_url") => "the API key and what agents send along",
            ("channels", "api_server") => "the bot's token and every message",
            ("channels", "domain") => "the app's secret and every message",
            ("channels", "stt_proxy_url") => "its token and what your users say",
            _ => null,
        };
    }
}
