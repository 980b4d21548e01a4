using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Shop.Environments;

class ContainerBuilder
{
    public ContainerBuilder WithEnvironment(string name, string? value) => this;
    public ContainerBuilder WithImage(string image) => this;
    public ContainerBuilder WithCommand(params string[] arguments) => this;
}

/// <summary>Variables of other programs, of clients of a gateway, and of a gateway that is set up well.</summary>
class Variables
{
    // GCL0008: variables of a client of one's own
    static readonly string? ClientUrl = Environment.GetEnvironmentVariable("GOCLAW_CLIENT_URL");

    // GCL0008: a client's variables in its tests
    static void Set() => Environment.SetEnvironmentVariable("GOCLAW_SDK_RETRIES", "3");

    // GCL0008: a prefix for the configuration
    static void AddPrefix(IConfigurationBuilder builder) => builder.AddEnvironmentVariables("GOCLAW_");

    // GCL0008: all variables with a prefix
    static IEnumerable<string> All()
    {
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            if (entry.Key is string name && name.StartsWith("GOCLAW_", StringComparison.Ordinal))
                yield return name;
        }
    }

    // GCL0008: a name that is put together
    static string? Read(string name) => Environment.GetEnvironmentVariable("GOCLAW_" + name.ToUpperInvariant());

    // GCL0008: a table that explains
    static readonly Dictionary<string, string> Descriptions = new() { ["GOCLAW_GATEWAY_TOKEN"] = "The token of the gateway.", ["GOCLAW_MY_CLIENT"] = "Whatever a client likes." };

    // GCL0008: names alone
    static readonly string[] Required = ["GOCLAW_GATEWAY_TOKEN", "GOCLAW_ENCRYPTION_KEY", "GOCLAW_POSTGRES_DSN"];

    // GCL0009: a port
    static readonly ContainerBuilder Port = new ContainerBuilder().WithImage("goclaw").WithEnvironment("GOCLAW_PORT", "18790");

    // GCL0009: a switch that is meant
    static readonly ContainerBuilder Sandbox = new ContainerBuilder().WithEnvironment("GOCLAW_SANDBOX_MODE", "all").WithEnvironment("GOCLAW_SANDBOX_NETWORK", "false");

    // GCL0203: secrets that come from outside
    static ContainerBuilder Start(IConfiguration configuration) => new ContainerBuilder()
        .WithEnvironment("GOCLAW_GATEWAY_TOKEN", configuration["GoClaw:Token"])
        .WithEnvironment("GOCLAW_ENCRYPTION_KEY", Environment.GetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY"))
        .WithEnvironment("GOCLAW_POSTGRES_DSN", configuration.GetConnectionString("GoClaw"));

    // GCL0203: secrets that are passed on to a process
    static ProcessStartInfo PassOn(string token)
    {
        ProcessStartInfo start = new("goclaw") { ArgumentList = { "gateway", "start" } };
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = token;
        start.Environment["GOCLAW_HOST"] = "127.0.0.1";
        return start;
    }

    // GCL0203: a variable that is removed
    static void Remove(ProcessStartInfo start)
    {
        start.Environment.Remove("GOCLAW_GATEWAY_TOKEN");
        Environment.SetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN", null);
    }

    // GCL0203: a command line that refers to a variable
    static readonly ContainerBuilder Command = new ContainerBuilder().WithCommand("goclaw", "--token", "$GOCLAW_GATEWAY_TOKEN");

    // GCL0203: a command line of another program
    static readonly ProcessStartInfo Dotnet = new("dotnet", "nuget push *.nupkg --api-key az --token none");

    // GCL0203: options of a parser
    static readonly string[] Options = ["--token", "--dsn", "--password", "--goclaw-url"];

    // GCL0202: a token that a test draws
    static readonly Dictionary<string, string> Drawn = new() { ["GOCLAW_GATEWAY_TOKEN"] = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N") };

    // GCL0107: a connection string of another variable
    static readonly Dictionary<string, string> Other = new() { ["PGHOST"] = "db", ["PGUSER"] = "shop", ["PGPASSWORD_FILE"] = "/run/secrets/pg" };

    // GCL0108: a connection inside one deployment
    static readonly ContainerBuilder Database = new ContainerBuilder().WithEnvironment("GOCLAW_POSTGRES_DSN", "postgres://goclaw@postgres:5432/goclaw?sslmode=disable");

    // GCL0106: a connection as it is meant
    static ContainerBuilder Dsn(string password) => new ContainerBuilder().WithEnvironment("GOCLAW_POSTGRES_DSN", $"postgres://goclaw:{password}@db.example.com/goclaw?sslmode=verify-full");

    // GCL0901: a switch that is off
    static readonly ContainerBuilder Authentication = new ContainerBuilder().WithEnvironment("GOCLAW_ALLOW_INSECURE_NO_AUTH", "");

    // GCL0908: tracing of another program
    static readonly Dictionary<string, string> Verbose = new() { ["TRACE_VERBOSE"] = "1", ["DOTNET_gcServer"] = "1" };

    // GCL0802: an upgrade of another program
    static readonly Dictionary<string, string> Upgrade = new() { ["AUTO_UPGRADE"] = "true", ["RUN_MIGRATIONS"] = "1" };

    // GCL0302: hosts of other programs
    static readonly Dictionary<string, string> Hosts = new() { ["ASPNETCORE_URLS"] = "http://0.0.0.0:8080", ["HOST"] = "0.0.0.0", ["OLLAMA_HOST"] = "0.0.0.0" };

    // GCL0303: origins of the gateway's own site
    static readonly ContainerBuilder Origins = new ContainerBuilder().WithEnvironment("GOCLAW_ALLOWED_ORIGINS", "https://chat.example.com");

    // GCL0705: telemetry over TLS
    static readonly Dictionary<string, string> Telemetry = new() { ["GOCLAW_TELEMETRY_ENABLED"] = "true", ["GOCLAW_TELEMETRY_ENDPOINT"] = "otel.example.com:4317" };

    // GCL0913: owners by their identities
    static readonly ContainerBuilder Owners = new ContainerBuilder().WithEnvironment("GOCLAW_OWNER_IDS", "3f2504e0-4f89-41d3-9a0c-0305e82c3301");

    // GCL0905: a workspace of its own
    static readonly ContainerBuilder Workspace = new ContainerBuilder().WithEnvironment("GOCLAW_WORKSPACE", "/app/workspace");

    // GCL0910: a provider over TLS
    static readonly Dictionary<string, string> Provider = new() { ["GOCLAW_OPENAI_BASE_URL"] = "https://models.example.com/v1", ["OPENAI_BASE_URL"] = "http://models.example.com/v1" };

    // GCL0204: keys from a vault
    static ContainerBuilder Keys(Func<string, string> vault) => new ContainerBuilder()
        .WithEnvironment("GOCLAW_ANTHROPIC_API_KEY", vault("anthropic"))
        .WithEnvironment("GOCLAW_TELEGRAM_TOKEN", vault("telegram"));

    // GCL0501: a mode of another program's sandbox
    static readonly Dictionary<string, string> Modes = new() { ["SANDBOX_MODE"] = "off", ["PAYPAL_MODE"] = "live" };

    // GCL0011: a variable for another program beside the gateway's
    static readonly ContainerBuilder Beside = new ContainerBuilder().WithEnvironment("TZ", "Europe/Berlin").WithEnvironment("LANG", "C.UTF-8");
}
