using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Shop.Settings;

enum PayPalMode { Sandbox, Live, Off }

enum SandboxMode { Off, On, All }

enum Policy { Open, Closed, Allowlist }

class PayPalOptions
{
    public string Mode { get; set; } = "sandbox";
    public string? ClientId { get; set; }
    public SandboxOptions Sandbox { get; set; } = new();
}

class SandboxOptions
{
    public bool Enabled { get; set; }
    public string Mode { get; set; } = "live";
    public string? Image { get; set; }
    public string? User { get; set; }
    public string? Host { get; set; }
    public int Port { get; set; }
    public int Timeout { get; set; }
    public int MemoryLimit { get; set; }
    public bool Network { get; set; }
    public IDictionary<string, string> Env { get; } = new Dictionary<string, string>();
}

class GatewayOptions
{
    public string Host { get; set; } = "0.0.0.0";
    public int Port { get; set; } = 8080;
    public string? Token { get; set; }
    public string[] AllowedOrigins { get; set; } = ["*"];
    public RouteOptions[] Routes { get; set; } = [];
    public string? Workspace { get; set; }
    public QuotaOptions? Quota { get; set; }
}

class QuotaOptions { public int Hour { get; set; } public int Day { get; set; } public bool Enabled { get; set; } }

class RouteOptions { public string? Upstream { get; set; } public string? Downstream { get; set; } public string[] Hosts { get; set; } = []; }

class ProviderOptions { public string? ApiKey { get; set; } public string? ApiBase { get; set; } public string? Model { get; set; } public string? BaseUrl { get; set; } public int MaxTokens { get; set; } public double Temperature { get; set; } }

class ProvidersOptions { public ProviderOptions? OpenAI { get; set; } public ProviderOptions? Anthropic { get; set; } public ProviderOptions? Ollama { get; set; } public string Default { get; set; } = "openai"; }

class BotOptions { public string? BotToken { get; set; } public string? AppToken { get; set; } public string? Token { get; set; } public string[] Channels { get; set; } = []; public string[] AllowFrom { get; set; } = []; public bool RequireMention { get; set; } public string? Proxy { get; set; } public bool Enabled { get; set; } }

class ChannelsOptions { public BotOptions? Slack { get; set; } public BotOptions? Telegram { get; set; } public BotOptions? Discord { get; set; } public int Capacity { get; set; } }

class TelemetryOptions { public bool Enabled { get; set; } public string? Endpoint { get; set; } public bool Insecure { get; set; } public string? ServiceName { get; set; } public string? Protocol { get; set; } public Dictionary<string, string> Headers { get; } = []; }

class BrowserOptions { public bool Headless { get; set; } public string? RemoteUrl { get; set; } public bool Enabled { get; set; } public string[] Args { get; set; } = []; public int Timeout { get; set; } }

class CronOptions { public int MaxRetries { get; set; } public string? DefaultTimezone { get; set; } public string? Expression { get; set; } public TimeSpan JobTimeout { get; set; } }

class ToolsOptions { public string Profile { get; set; } = "full"; public string[] Allow { get; set; } = ["*"]; public string[] Deny { get; set; } = []; public BrowserOptions? Browser { get; set; } public int RateLimitPerHour { get; set; } }

class RateLimitOptions { public int PermitLimit { get; set; } public int RateLimitPerHour { get; set; } public int RequestsPerMinute { get; set; } public bool Enabled { get; set; } }

class ServerOptions { public string? Command { get; set; } public IList<string>? Arguments { get; set; } public string? Url { get; set; } public Dictionary<string, string?> Env { get; set; } = []; public string? Name { get; set; } public string? Transport { get; set; } }

class CorsPolicyOptions { public string[] AllowedOrigins { get; set; } = []; public string[] AllowedHeaders { get; set; } = []; public bool AllowCredentials { get; set; } }

class AgentsOptions { public int Count { get; set; } public string? Pool { get; set; } public AgentDefaults Defaults { get; set; } = new(); }

class AgentDefaults { public string? Model { get; set; } public string? Workspace { get; set; } public string? Provider { get; set; } public int MaxTokens { get; set; } }

record SessionSettings(string Scope = "global", int Minutes = 20);

record LimiterSettings(int RateLimitPerHour = 0, int Burst = 10);

record WebhookSettings(string Path = "/hooks", int Port = 8080, string Mode = "off");

/// <summary>Options of other programs, whose names and values a gateway has, too.</summary>
class OtherSettings
{
    // GCL0501: PayPal's live mode
    static readonly PayPalOptions PayPal = new() { Mode = "live", Sandbox = { Mode = "off", Enabled = false } };

    // GCL0501: a sandbox of a payment provider by enum
    static readonly object Payment = new { Mode = PayPalMode.Off, Sandbox = false };

    // GCL0501: a sandbox of a browser
    static readonly BrowserOptions Chromium = new() { Headless = true, Args = ["--no-sandbox", "--disable-setuid-sandbox"] };

    // GCL0501: an enum of one's own
    static SandboxMode Parse(string text) => Enum.Parse<SandboxMode>(text, ignoreCase: true);

    // GCL0501: the sandbox of Stripe or Apple
    const string AppStoreSandbox = "https://sandbox.itunes.apple.com/verifyReceipt";

    // GCL0501: a switch for a sandbox without a mode
    static readonly Dictionary<string, string?> Switch = new() { ["Sandbox:Enabled"] = "false", ["Sandbox:Url"] = "https://sandbox.example.com" };

    // GCL0501: logging that is off
    static readonly Dictionary<string, string?> Logging = new() { ["Logging:LogLevel:Default"] = "None", ["Logging:Mode"] = "off" };

    // GCL0502: limits of a container in a test
    static readonly object Container = new { Image = "redis:7", Memory = 64, Cpus = 0.01, Network = true };

    // GCL0502: a container by its builder
    static object Describe(SandboxOptions options) => new { options.Image, options.MemoryLimit, options.Timeout };

    // GCL0503: a container that needs the network
    static readonly SandboxOptions Testcontainer = new() { Image = "postgres:17", Network = true, User = "root", Host = "0.0.0.0" };

    // GCL0504: a file that is not read-only
    static readonly object Mount = new { Source = "/srv", Target = "/data", ReadOnly = false };

    // GCL0505: a timeout without end
    static readonly SandboxOptions Patient = new() { Timeout = -1, Image = "alpine" };

    // GCL0506: an image of a sandbox of others
    static readonly SandboxOptions Judge0 = new() { Image = "judge0/judge0:latest", User = "root" };

    // GCL0506: variables of a container
    static SandboxOptions WithEnv() => new() { Env = { ["PATH"] = "/usr/bin", ["MODE"] = "off" } };

    // GCL0302: an API gateway on all interfaces
    static readonly GatewayOptions Yarp = new() { Host = "0.0.0.0", Port = 8080, Routes = [new() { Upstream = "/orders", Hosts = ["orders"] }] };

    // GCL0302: Ocelot's keys
    static readonly Dictionary<string, string?> Ocelot = new() { ["GlobalConfiguration:BaseUrl"] = "http://0.0.0.0:5000", ["Gateway:Host"] = "0.0.0.0", ["Gateway:Port"] = "5000" };

    // GCL0302: where Kestrel listens
    static readonly Dictionary<string, string?> Kestrel = new() { ["Kestrel:Endpoints:Http:Url"] = "http://0.0.0.0:8080", ["urls"] = "http://*:5000" };

    // GCL0302: a named argument
    static void Listen() => Bind(host: "0.0.0.0", port: 8080);

    // GCL0303: CORS of a public API
    static readonly CorsPolicyOptions Cors = new() { AllowedOrigins = ["*"], AllowedHeaders = ["*"] };

    // GCL0303: CORS in the configuration
    static readonly Dictionary<string, string?> CorsKeys = new() { ["Cors:AllowedOrigins:0"] = "*", ["Cors:AllowedOrigins"] = "*", ["AllowedHosts"] = "*" };

    // GCL0303: CORS of an API gateway
    static readonly GatewayOptions CorsGateway = new() { AllowedOrigins = ["*"], Host = "localhost" };

    // GCL0303: CORS assigned
    static void SetCors(CorsPolicyOptions options)
    {
        options.AllowedOrigins = ["*"];
        options.AllowCredentials = false;
    }

    // GCL0401: a limiter that is off
    static readonly RateLimitOptions NoLimit = new() { PermitLimit = 0, RequestsPerMinute = 0, Enabled = false };

    // GCL0401: keys of a limiter
    static readonly Dictionary<string, string?> LimiterKeys = new() { ["RateLimiting:PermitLimit"] = "0", ["IpRateLimiting:EnableEndpointRateLimiting"] = "false" };

    // GCL0402: a limit per hour of a limiter
    static readonly RateLimitOptions PerHour = new() { RateLimitPerHour = 0 };

    // GCL0402: a limit per hour by default
    static readonly LimiterSettings Limiter = new(RateLimitPerHour: 0);

    // GCL0402: a limit per hour assigned
    static void Unlimited(RateLimitOptions options) => options.RateLimitPerHour = 0;

    // GCL0601: an action of a firewall
    static readonly object Firewall = new { Action = "log", Rule = "sql-injection", Mode = "off" };

    // GCL0602: a security of another kind
    static readonly object Smtp = new { Security = "full", Ask = "off", Allowlist = new[] { "*" } };

    // GCL0603: a workspace of an editor
    static readonly object Editor = new { Workspace = "/", Restrict = false };

    // GCL0604: a policy of a fetcher
    static readonly object Fetch = new { Policy = "allow_all", Url = "http://example.com" };

    // GCL0604: domains of a mailer
    static readonly object Mailer = new { AllowedDomains = Array.Empty<string>(), BlockedDomains = new[] { "example.com" } };

    // GCL0605: groups that are off
    static readonly Dictionary<string, bool> Groups = new() { ["persistence"] = false, ["process"] = false };

    // GCL0705: OpenTelemetry in clear text
    static readonly TelemetryOptions Otel = new() { Enabled = true, Endpoint = "http://collector:4317", Insecure = true, Protocol = "grpc" };

    // GCL0705: OpenTelemetry to another host
    static readonly TelemetryOptions Remote = new() { Enabled = true, Endpoint = "http://otel.example.com:4318", ServiceName = "shop", Insecure = true };

    // GCL0705: telemetry without an endpoint
    static readonly Dictionary<string, string?> TelemetryKeys = new() { ["Telemetry:Enabled"] = "true", ["Telemetry:Endpoint"] = "", ["Telemetry:ServiceName"] = "shop" };

    // GCL0705: the variables of OpenTelemetry
    static readonly Dictionary<string, string> OtelVariables = new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://otel.example.com:4317", ["OTEL_SERVICE_NAME"] = "shop" };

    // GCL0902: a policy by enum
    static readonly object Door = new { Policy = Policy.Open, Group = "everybody" };

    // GCL0902: a chat that is open to all
    static readonly BotOptions Chat = new() { Channels = ["general", "random"], AllowFrom = ["*"], Enabled = true };

    // GCL0902: channels of messages
    static readonly ChannelsOptions Bounded = new() { Capacity = 100 };

    // GCL0902: a bot that answers everybody
    static readonly ChannelsOptions Bots = new() { Telegram = new() { Enabled = true, Token = Environment.GetEnvironmentVariable("BOT_TOKEN") } };

    // GCL0903: a server that is run with npx
    static readonly ServerOptions Stdio = new() { Name = "everything", Command = "npx", Arguments = ["-y", "@modelcontextprotocol/server-everything"] };

    // GCL0903: a server over http
    static readonly ServerOptions Http = new() { Url = "http://mcp.example.com/sse", Transport = "sse" };

    // GCL0903: a table of servers
    static readonly Dictionary<string, ServerOptions> Servers = new() { ["files"] = new() { Command = "uvx", Arguments = ["mcp-server-fetch"] }, ["web"] = new() { Url = "http://10.0.0.5/mcp" } };

    // GCL0904: a permission mode of something else
    static readonly object Permission = new { PermMode = "bypassPermissions", Path = "/srv" };

    // GCL0905: paths that are allowed
    static readonly object Paths = new { AllowedPaths = new[] { "/", "~" }, Root = "/" };

    // GCL0905: a workspace of a build agent
    static readonly AgentsOptions BuildAgents = new() { Count = 4, Pool = "linux", Defaults = new() { Workspace = "/home" } };

    // GCL0907: a remote browser
    static readonly BrowserOptions Selenium = new() { RemoteUrl = "http://selenium.example.com:4444/wd/hub", Headless = true };

    // GCL0907: Playwright over the network
    static readonly Dictionary<string, string?> Playwright = new() { ["Playwright:WsEndpoint"] = "ws://playwright.example.com:3000", ["Browser:Headless"] = "false" };

    // GCL0910: a provider in the configuration
    static ProvidersOptions Models(IConfiguration configuration) => new() { OpenAI = new() { ApiKey = configuration["OpenAI:ApiKey"], ApiBase = configuration["OpenAI:ApiBase"], Model = "gpt-4o" } };

    // GCL0910: Ollama beside the application
    static readonly ProviderOptions Ollama = new() { BaseUrl = "http://ollama.example.com:11434", Model = "llama3.2" };

    // GCL0910: LiteLLM as a proxy of OpenAI
    static readonly ProviderOptions LiteLlm = new() { ApiBase = "http://litellm.example.com:4000/v1", ApiKey = null, Model = "gpt-4o" };

    // GCL0910: a provider by name
    static readonly ProvidersOptions Local = new() { Default = "ollama", Ollama = new() { BaseUrl = "http://gpu.example.com:11434" } };

    // GCL0910: keys of Semantic Kernel
    static readonly Dictionary<string, string?> SemanticKernel = new() { ["OpenAI:ApiBase"] = "http://models.example.com/v1", ["OpenAI:ChatModelId"] = "gpt-4o", ["AzureOpenAI:Endpoint"] = "http://proxy.example.com" };

    // GCL0911: calls of a plan
    static readonly object Plan = new { MaxToolCalls = 0, Steps = 10 };

    // GCL0911: a quota of a mailbox
    static readonly GatewayOptions Quota = new() { Quota = new() { Enabled = false, Hour = 0 }, Port = 25 };

    // GCL0913: owners of a repository
    static readonly object Repository = new { OwnerIds = new[] { "admin" }, Name = "shop" };

    // GCL0005: a session with a scope
    static readonly SessionSettings Session = new(Scope: "process", Minutes: 5);

    // GCL0005: a mode that a gateway does not know
    static readonly WebhookSettings Webhook = new(Mode: "polling");

    // GCL0005: a profile of something else
    static readonly ToolsOptions Tools = new() { Profile = "Release", Allow = ["*"] };

    // GCL0005: an auto mode
    static readonly object Speech = new { Auto = "sometimes", Provider = "azure", Voice = "de-DE-KatjaNeural" };

    // GCL0003: unknown keys beside known ones
    static readonly Dictionary<string, string?> Unknown = new() { ["Gateway:Hots"] = "localhost", ["Gateway:Retries"] = "3", ["Gateway:Timeout"] = "00:00:30" };

    // GCL0003: options with names of one's own
    static readonly object Own = new { Gateway = new { Host = "edge", Retries = 3 }, Sessions = new { Redis = true } };

    // GCL0004: a place that is not the gateway's
    static readonly object Exec = new { Tools = new { ExecTimeout = 30 }, Sandbox = new { Root = "/tmp" } };

    // GCL0007: a reference that another host resolves
    static readonly Dictionary<string, string?> Resolved = new() { ["Slack:BotToken"] = "${SLACK_BOT_TOKEN}", ["Anthropic:ApiKey"] = "env:ANTHROPIC_API_KEY" };

    // GCL0007: references in an options type
    static readonly BotOptions Referring = new() { BotToken = "${SLACK_BOT_TOKEN}", AppToken = "$SLACK_APP_TOKEN" };

    // GCL0010: an option that is old
    [Obsolete("Use Mode.")]
    public string? Profile { get; set; } = "full";

    // GCL0011: a provider of one's own
    static readonly Dictionary<string, string?> Provider = new() { ["Provider"] = "Sqlite", ["Database:Provider"] = "Sqlite", ["Database:Mode"] = "off" };

    // GCL0002: numbers as text
    static readonly Dictionary<string, string?> Numbers = new() { ["Gateway:Port"] = "eighty", ["Cron:MaxRetries"] = "many", ["Gateway:AllowedOrigins"] = "*" };

    // GCL0002: Hangfire and Quartz
    static readonly CronOptions Cron = new() { MaxRetries = -1, Expression = "0 */5 * * * ?", DefaultTimezone = "UTC", JobTimeout = TimeSpan.FromHours(2) };

    // GCL0006: the same key of two objects
    static readonly MemoryConfigurationSource Memory = new() { InitialData = [new("Mode", "off"), new("mode", "on"), new("Sandbox:Mode", "paypal")] };

    // GCL0009: a switch in words
    static void Configure(HostApplicationBuilder builder) => builder.Configuration["Features:Sandbox"] = "yes";

    // GCL0501: options by their delegate
    static void Add(IServiceCollection services) => services.Configure<PayPalOptions>(options =>
    {
        options.Mode = "live";
        options.Sandbox.Mode = "none";
        options.Sandbox.Enabled = false;
    });

    // GCL0501: options that a test makes
    static IOptions<SandboxOptions> Fake() => Options.Create(new SandboxOptions { Mode = "simulate", Enabled = true });

    // GCL0302: options after they were read
    static void After(IServiceCollection services) => services.PostConfigure<GatewayOptions>(gateway =>
    {
        gateway.Host = "0.0.0.0";
        gateway.Port = 443;
        gateway.Workspace ??= "/srv";
    });

    // GCL0903: the table of servers that every host of MCP has
    static readonly object McpHost = new { McpServers = new Dictionary<string, object> { ["files"] = new { Command = "npx", Args = new[] { "-y", "@modelcontextprotocol/server-filesystem", "/" } } } };

    // GCL0903: the same in keys
    static readonly Dictionary<string, string?> McpKeys = new() { ["McpServers:web:Url"] = "http://mcp.example.com/sse", ["McpServers:web:Transport"] = "sse" };

    // GCL0501: a sandbox of a payment provider beside its keys
    static readonly Dictionary<string, string?> Adyen = new() { ["Sandbox:Mode"] = "off", ["Sandbox:MerchantAccount"] = "ShopCOM", ["Sandbox:LiveUrlPrefix"] = "" };

    // GCL0904: a work directory and a path of a command line
    static readonly object Cli = new { CliPath = "/usr/bin/claude", WorkDir = "/", TimeoutSec = 0 };

    // GCL0905: paths of a web server
    static readonly Dictionary<string, object> StaticFiles = new() { ["Defaults"] = new { AllowedPaths = new[] { "/" }, Workspace = "/srv" } };

    static void Bind(string host, int port) => Console.WriteLine($"{host}:{port}");
}

// GCL0501: a type that is called so
class Sandbox
{
    [JsonPropertyName("mode")]
    public string Mode { get; set; } = "test";

    [JsonPropertyName("enabled")]
    public bool Enabled { get; set; }
}

// GCL0902: a type of channels
class Channels
{
    public string Email { get; set; } = "open";
    public string Sms { get; set; } = "disabled";
    public int Retries { get; set; } = 3;
}

// GCL0302: a type of a gateway
class Gateway
{
    public string Host { get; init; } = "0.0.0.0";
    public int Port { get; init; } = 5000;
    public string? Token { get; init; }
}
