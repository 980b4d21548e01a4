using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Shop.Agents;

class GoClawOptions
{
    public const string Section = "GoClaw";

    public Uri BaseUrl { get; set; } = new("https://goclaw.example.com");
    public string Token { get; set; } = "";
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);
    public int MaxRetries { get; set; } = 3;
    public string Mode { get; set; } = "websocket";
    public string? Agent { get; set; }
    public bool Enabled { get; set; } = true;
}

class GoClawSandbox
{
    public string Mode { get; set; } = "all";
    public bool NetworkEnabled { get; set; }
    public bool ReadOnlyRoot { get; set; } = true;
    public int MemoryMb { get; set; } = 512;
    public double Cpus { get; set; } = 1;
    public int TimeoutSec { get; set; } = 300;
}

class GoClawGateway
{
    public string Host { get; set; } = "127.0.0.1";
    public int Port { get; set; } = 18790;
    public int RateLimitRpm { get; set; } = 20;
    public string InjectionAction { get; set; } = "block";
    public string[] AllowedOrigins { get; set; } = ["https://chat.example.com"];
    public string[] OwnerIds { get; set; } = ["3f2504e0-4f89-41d3-9a0c-0305e82c3301"];
}

class GoClawTools
{
    public int RateLimitPerHour { get; set; } = 150;
    public bool ScrubCredentials { get; set; } = true;
}

class GoClawConfiguration
{
    public GoClawGateway Gateway { get; set; } = new();
    public GoClawTools Tools { get; set; } = new();
    public GoClawSandbox Sandbox { get; set; } = new();
}

class GoClawException(string message) : Exception(message);

/// <summary>Clients and configurations of a gateway as they should be.</summary>
class Gateways(IConfiguration configuration)
{
    // GCL0304: a client over TLS
    static void Add(IServiceCollection services) => services.AddHttpClient("goclaw", (provider, client) =>
    {
        GoClawOptions options = provider.GetRequiredService<IOptions<GoClawOptions>>().Value;
        client.BaseAddress = options.BaseUrl;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
    });

    // GCL0704: its health as it answers
    static System.Threading.Tasks.Task<string> Health(HttpClient goclaw) => goclaw.GetStringAsync("/health");

    // GCL0203: a token from the configuration
    GoClawOptions FromConfiguration() => new() { BaseUrl = new Uri(configuration["GoClaw:BaseUrl"]!), Token = configuration["GoClaw:Token"]! };

    // GCL0203: a token from the environment
    static readonly GoClawOptions FromEnvironment = new() { Token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN") ?? throw new GoClawException("GOCLAW_GATEWAY_TOKEN is missing.") };

    // GCL0203: a token that is empty at first
    static readonly GoClawOptions Empty = new() { Token = string.Empty, Agent = "support" };

    // GCL0203: a placeholder in a sample
    static readonly GoClawOptions Sample = new() { Token = "<token>", BaseUrl = new Uri("https://gateway.example.com") };

    // GCL0501: a sandbox that is on
    static readonly GoClawSandbox Sandbox = new() { Mode = "non-main", NetworkEnabled = false, ReadOnlyRoot = true };

    // GCL0502: limits that limit
    static readonly GoClawSandbox Limits = new() { MemoryMb = 1024, Cpus = 2 };

    // GCL0505: a timeout within the hour
    static readonly GoClawSandbox Patient = new() { TimeoutSec = 3600 };

    // GCL0401: limits as they should be
    static readonly GoClawConfiguration Limited = new() { Gateway = { RateLimitRpm = 60 }, Tools = { RateLimitPerHour = 300 } };

    // GCL0601: an action that blocks
    static readonly GoClawConfiguration Blocking = new() { Gateway = new() { InjectionAction = "block" } };

    // GCL0303: origins of one's own
    static readonly GoClawGateway Origins = new() { AllowedOrigins = ["https://chat.example.com", "http://localhost:3000"] };

    // GCL0302: a host of this machine
    static readonly GoClawGateway Local = new() { Host = "localhost", Port = 18790 };

    // GCL0909: credentials are scrubbed
    static readonly GoClawTools Scrubbing = new() { ScrubCredentials = true };

    // GCL0601: a configuration as JSON
    const string Json = """
        {
          "agents": { "defaults": { "sandbox": { "mode": "all", "network_enabled": false } } },
          "gateway": { "host": "127.0.0.1", "injection_action": "block", "rate_limit_rpm": 20, "allowed_origins": ["https://chat.example.com"] },
          "tools": { "rate_limit_per_hour": 150, "scrub_credentials": true }
        }
        """;

    // GCL0602: a configuration key by key
    static JsonObject Built() => new()
    {
        ["tools"] = new JsonObject { ["execApproval"] = new JsonObject { ["security"] = "allowlist", ["ask"] = "on-miss", ["allowlist"] = new JsonArray("git status") } },
    };

    // GCL0603: a configuration in keys
    static readonly Dictionary<string, string?> Keys = new() { ["GoClaw:Agents:Defaults:Restrict_To_Workspace"] = "true", ["GoClaw:Gateway:Injection_Action"] = "warn" };

    // GCL0902: channels with a list of people
    static readonly object Channels = new { GoClaw = new { Channels = new { Telegram = new { Enabled = true, DmPolicy = "pairing", GroupPolicy = "allowlist", AllowFrom = new[] { "123456789" } } } } };

    // GCL0903: a server over TLS
    static readonly object GoClawServers = new { Tools = new { McpServers = new Dictionary<string, object> { ["docs"] = new { Transport = "streamable-http", Url = "https://mcp.example.com" } } } };

    // GCL0910: providers over TLS
    static object GoClawProviders(IConfiguration settings) => new { Providers = new { OpenAI = new { ApiBase = "https://models.example.com/v1", ApiKey = settings["OpenAI:ApiKey"] } } };

    // GCL0705: telemetry of a gateway over TLS
    static readonly object GoClawTelemetry = new { Telemetry = new { Enabled = true, Endpoint = "otel.example.com:4317", Insecure = false, ServiceName = "goclaw" } };

    // GCL0501: a mode that changes before it is used
    static GoClawSandbox Changed(string[] arguments)
    {
        string mode = "off";
        if (arguments.Length > 0)
            mode = arguments[0];
        return new GoClawSandbox { Mode = mode };
    }

    // GCL0501: a mode that a call fills in
    static GoClawSandbox Filled(Dictionary<string, string> arguments)
    {
        string? mode = "off";
        arguments.TryGetValue("mode", out mode);
        return new GoClawSandbox { Mode = mode ?? "all" };
    }

    // GCL0505: a number that counts up
    static GoClawSandbox Counted(IEnumerable<string> rows)
    {
        int seconds = 0;
        foreach (string row in rows)
            seconds++;
        return new GoClawSandbox { TimeoutSec = seconds };
    }

    // GCL0401: numbers from a pair
    static GoClawGateway Paired((int Rpm, int Port) pair)
    {
        int rpm = 0;
        int port = 0;
        (rpm, port) = pair;
        return new GoClawGateway { RateLimitRpm = rpm, Port = port };
    }

    // GCL0401: a number of the caller
    static GoClawGateway Asked(int rpm, int port) => new() { RateLimitRpm = rpm, Port = port };

    // GCL0003: what a client knows of an agent
    static readonly object GoClawRequest = new { agent = "support", message = "Hello", stream = true, tools = new[] { "search" } };

    // GCL0003: a message to the gateway
    static readonly JsonObject GoClawMessage = new() { ["method"] = "chat.send", ["params"] = new JsonObject { ["message"] = "Hello", ["sessionKey"] = "main" } };
}

// GCL0003: an answer of the gateway
record GoClawSession([property: JsonPropertyName("session_key")] string Key, string Channel = "web", string Status = "open", int Tokens = 0);

// GCL0005: a message of the gateway
record GoClawEvent(string Type = "delta", string Mode = "append", string Provider = "any", string Scope = "thread");
