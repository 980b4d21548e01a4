using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Case;

static class Names
{
    public const string GoClawBaseUrl = "http://gateway.example.com";
    const string goclaw_ws = "ws://gateway.example.com/ws";
    static readonly Uri GoClawUri = new("http://10.0.0.5:8080/");
    static string GoClawEndpoint => "HTTP://gateway.example.com/v1";
    static Uri[] GoClawHosts { get; } = [new Uri("http://a.example.com"), new("http://b.example.com:8443")];

    static async Task Call(HttpClient goclaw, HttpClient http, IConfiguration configuration)
    {
        await goclaw.GetAsync("http://gateway.example.com/v1/agents");
        string goclawUrl = @"http://gateway.example.com";
        Uri address = new("http://192.168.1.7/");
        using GoClawClient client = new(address);
        string url = configuration["GoClaw:Url"] ?? "http://gateway.example.com";
        string other = Environment.GetEnvironmentVariable("GOCLAW_URL") ?? "http://gateway.example.com";
        Environment.SetEnvironmentVariable("GOCLAW_SERVER_URL", "http://gateway.example.com");
        string fallback = configuration.GetValue("GoClaw:BaseUrl", "http://gateway.example.com")!;
        Dictionary<string, string?> memory = new() { ["GoClaw:BaseUrl"] = "http://gateway.example.com", ["Ollama:Url"] = "http://ollama.example.com" };
        Dictionary<string, string?> pairs = new() { { "GoClaw:BaseUrl", "http://gateway.example.com" } };
        Connect(goclawUrl: "http://gateway.example.com");
        Open("http://gateway.example.com");
    }

    static void Connect(string goclawUrl) { }

    static void Open(string goclawAddress) { }

    static void Register(IServiceCollection services)
    {
        services.AddHttpClient("goclaw", c => c.BaseAddress = new Uri("http://gateway.example.com"));
        services.AddHttpClient("goclaw").ConfigureHttpClient(c => { c.BaseAddress = new Uri("http://gateway.example.com/"); });
        services.AddHttpClient<GoClawClient>(client => client.BaseAddress = new("http://gateway.example.com"));
        services.Configure<GoClawOptions>(options => options.BaseUrl = "http://gateway.example.com");
        services.AddSingleton(new GoClawOptions { BaseUrl = "http://gateway.example.com", OllamaUrl = "http://ollama.example.com" });
    }

    static void ConfigureGoClaw(HttpClient client)
    {
        client.BaseAddress = new Uri("http://gateway.example.com");
    }
}

class GoClawOptions
{
    public string BaseUrl { get; set; } = "http://gateway.example.com";

    public string OllamaUrl { get; set; } = "http://ollama.example.com:11434";

    public string? Note { get; set; } = "http://wiki.example.com/page";
}

sealed class GoClawClient : IDisposable
{
    const string DefaultAddress = "http://gateway.example.com";
    readonly HttpClient http = new() { BaseAddress = new Uri("http://gateway.example.com") };

    public GoClawClient(Uri address)
    {
    }

    public Task Send(HttpRequestMessage request) => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://gateway.example.com/v1"));

    public async Task Open(ClientWebSocket socket) => await socket.ConnectAsync(new Uri("ws://gateway.example.com/ws"), CancellationToken.None);

    public void Dispose() => http.Dispose();
}
