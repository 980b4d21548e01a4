using System.Collections.Generic;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

class Payment
{
    public string Mode { get; set; } = "off";
    public string Host { get; set; } = "0.0.0.0";
    public int Port { get; set; } = 80;
    public Payment? Sandbox { get; set; }
    public Payment? Gateway { get; set; }
    public string[] AllowedOrigins { get; set; } = ["*"];

    static readonly Payment Bare = new() { Mode = "off" };
    static readonly object Anonymous = new { Mode = "off", Enabled = false };
    static readonly Payment PayPal = new() { Sandbox = new() { Mode = "live", Host = "sandbox.example.com" } };
    static readonly Payment Api = new() { Gateway = new() { Host = "0.0.0.0", Port = 8080 } };
    static readonly Payment Cors = new() { AllowedOrigins = ["*"], Mode = "off" };
    static readonly object OpenTelemetry = new { Telemetry = new { Enabled = true, Endpoint = "http://collector.example.com:4317", Insecure = true, ServiceName = "shop" } };
    static readonly object Models = new { Providers = new { OpenAI = new { ApiBase = "http://models.example.com/v1" } }, Database = new { Enabled = true } };
    static readonly JsonObject Json = new() { ["mode"] = "off", ["sandbox"] = true };
    static readonly Dictionary<string, string?> Keys = new() { ["Gateway:Host"] = "0.0.0.0", ["Logging:LogLevel:Default"] = "off", ["Sandbox:Mode"] = "paypal" };
    static readonly Dictionary<string, string> Words = new() { ["mode"] = "off", ["security"] = "full" };
    const string Text = """{ "mode": "off", "sandbox": { "mode": "off" } }""";
    const string Package = """{ "name": "x", "tools": { "node": "20" }, "gateway": "http://localhost" }""";
    const string Schema = """{ "type": "object", "properties": { "agents": { "type": "object" } } }""";
    const string Template = "{0} {{agents}} {gateway}";

    void Assign(IConfiguration configuration, Payment options, string mode)
    {
        options.Mode = "off";
        options.Sandbox!.Mode = mode;
        options.Sandbox.Mode = "paypal";
        configuration["Gateway:Host"] = "0.0.0.0";
        configuration["Mode"] = "off";
        Run(mode: "off", port: 80);
        options.Gateway = new Payment { Host = "0.0.0.0", Port = 443, Mode = "off" };
    }

    static void Run(string mode, int port) { }
}
