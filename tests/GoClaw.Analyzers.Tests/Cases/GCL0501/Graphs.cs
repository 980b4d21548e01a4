using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class SandboxOptions
{
    public string Mode { get; set; } = "non-main";
    public bool NetworkEnabled { get; set; }
}

record SandboxRecord(string Mode = "off", bool NetworkEnabled = false);

enum SandboxMode { Off, NonMain, All }

class Limits { public SandboxMode Mode { get; set; } }

class GoClawOptions
{
    public SandboxOptions Sandbox { get; set; } = new() { Mode = "off" };

    [JsonPropertyName("sandbox")]
    public Limits Isolation { get; set; } = new();
}

class Host
{
    public SandboxOptions Sandbox { get; init; } = new();
    public Limits Limits { get; set; } = new();

    static readonly Host ByObject = new() { Sandbox = new() { Mode = "off" } };

    static readonly Host ByType = new() { Sandbox = new SandboxOptions { Mode = """off""" } };

    static readonly object ByAnonymous = new { agents = new { defaults = new { sandbox = new { mode = "off" } } } };

    static readonly SandboxOptions Alone = new SandboxOptions { Mode = @"off", NetworkEnabled = false };

    static readonly JsonObject ByJson = new JsonObject
    {
        ["agents"] = new JsonObject { ["defaults"] = new JsonObject { ["sandbox"] = new JsonObject { ["mode"] = "off" } } },
    };

    static readonly Dictionary<string, string?> ByKeys = new()
    {
        ["Agents:Defaults:Sandbox:Mode"] = "off",
        ["agents__defaults__sandbox__mode"] = "off",
    };

    static readonly Dictionary<string, object> Nested = new()
    {
        { "agents", new Dictionary<string, object> { { "defaults", new Dictionary<string, object> { { "sandbox", new { mode = "off" } } } } } },
    };

    static readonly GoClawOptions ByEnum = new() { Isolation = new() { Mode = SandboxMode.Off } };

    const string Off = "off";

    void Assign(Host host, JsonNode json, IConfiguration configuration, IConfigurationBuilder builder, IServiceCollection services, bool quick)
    {
        host.Sandbox.Mode = "off";
        host.Sandbox.Mode = Off;
        host.Sandbox.Mode = quick ? "off" : "all";
        host.Sandbox.Mode = "o" + "ff";
        json["agents"]!["defaults"]!["sandbox"]!["mode"] = "off";
        configuration["agents:defaults:sandbox:mode"] = "off";
        builder.AddInMemoryCollection([new("agents:defaults:sandbox:mode", "off"), new KeyValuePair<string, string?>("agents:defaults:sandbox:network_enabled", "false")]);
        services.Configure<GoClawOptions>(options => options.Sandbox.Mode = "off");
        services.Configure<SandboxOptions>(options =>
        {
            options.Mode = "off";
            options.NetworkEnabled = false;
        });
        Run(mode: "off", networkEnabled: false);
        SandboxRecord record = new(Mode: "off", NetworkEnabled: false);
        record = record with { Mode = "off" };
        string mode = "off";
        host = new Host { Sandbox = new() { Mode = mode } };
        host = new Host { Sandbox = new() { Mode = quick switch { true => "off", _ => "all" } } };
    }

    static void Run(string mode, bool networkEnabled) { }
}
