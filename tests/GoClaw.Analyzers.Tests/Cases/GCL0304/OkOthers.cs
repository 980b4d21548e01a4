using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoClaw.Case;

/// <summary>Services around a gateway, in a namespace named for it.</summary>
class OkOthers(HttpClient http, HttpClient ollama, ILogger logger)
{
    const string MetricsUrl = "http://metrics.example.com:9090";
    const string Url = "http://intranet.example.com";
    const string GoClawDashboardUrl = "http://dashboard.example.com";
    const string GoClawDocs = "http://docs.example.com/goclaw";
    const string GoClawOtlpEndpoint = "http://otel.example.com:4318";
    const string GoClawXmlNamespace = "http://schemas.example.com/goclaw/2024";
    const string GoClawHttpProxy = "http://proxy.example.com:3128";
    const string GoClawWebhookUrl = "http://hooks.example.com/goclaw";
    const string GoClawIssuer = "http://login.example.com";
    const string Homepage = "http://goclaw.dev";
    static readonly XNamespace Xmlns = "http://www.w3.org/2000/svg";

    async Task Call()
    {
        await http.GetAsync("http://intranet.example.com/page");
        await ollama.GetAsync("http://ollama.example.com:11434/api/tags");
        logger.LogInformation("http://gateway.example.com:18790");
        Console.WriteLine("http://gateway.example.com:18790");
        Environment.SetEnvironmentVariable("LLM_BASE_URL", "http://llm.example.com/v1");
        Environment.SetEnvironmentVariable("GOCLAW_TELEMETRY_ENDPOINT", "otel.example.com:4317");
        Dictionary<string, string> settings = new() { ["GoClaw:Otlp:Endpoint"] = "http://otel.example.com", ["Slack:Url"] = "http://slack.example.com" };
        throw new ArgumentException("http://intranet.example.com");
    }

    void Register(IServiceCollection services, HttpClient goclaw)
    {
        services.AddHttpClient("goclaw", c => c.DefaultRequestHeaders.Add("Origin", "http://app.example.com"));
        services.AddHttpClient("goclaw", c => c.BaseAddress = new Uri("https://gateway.example.com"));
        services.AddHttpClient("ollama", c => c.BaseAddress = new Uri("http://ollama.example.com"));
        services.AddHttpClient<OllamaClient>(c => c.BaseAddress = new Uri("http://ollama.example.com"));
        services.AddSingleton(new MetricsOptions { Url = "http://metrics.example.com" });
        goclaw.DefaultRequestHeaders.Add("Referer", "http://app.example.com/");
    }
}

class OllamaClient;

class MetricsOptions { public string? Url { get; set; } }

/// <summary>A client of GoClaw knows addresses of others, too.</summary>
class GoClawClient
{
    const string UserAgent = "http://example.com/bot";
    const string SchemaUrl = "http://json-schema.org/draft-07/schema";
    const string OllamaBaseUrl = "http://ollama.example.com";
    readonly HttpClient metrics = new() { BaseAddress = new Uri("http://metrics.example.com") };

    Task Report(HttpClient metricsClient) => metricsClient.PostAsync("http://metrics.example.com/push", null);

    [Obsolete("http://example.com/why")]
    string Describe() => "http://example.com/about";
}

class GoClawTests
{
    Task Test(HttpClient client) => client.GetAsync("http://example.com/");
}
