using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shop.Web
{
    interface IEndpointRouteBuilder;

    class HealthCheckOptions { public string? Path { get; set; } public Func<object, bool>? Predicate { get; set; } }

    static class Endpoint
    {
        public static IEndpointRouteBuilder MapHealthChecks(this IEndpointRouteBuilder builder, string pattern, HealthCheckOptions? options = null) => builder;
        public static IEndpointRouteBuilder MapGet(this IEndpointRouteBuilder builder, string pattern, Delegate handler) => builder;
        public static IEndpointRouteBuilder UseHealthChecks(this IEndpointRouteBuilder builder, string path, int port = 0) => builder;
        public static IEndpointRouteBuilder WithHttpHealthCheck(this IEndpointRouteBuilder builder, string path) => builder;
        public static IEndpointRouteBuilder WithOrigins(this IEndpointRouteBuilder builder, params string[] origins) => builder;
    }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    sealed class RouteAttribute(string template) : Attribute { public string Template => template; }

    /// <summary>Addresses that are no gateway's, or that nobody asks: http://goclaw.example.com:18790/healthz in documentation.</summary>
    class Endpoints(HttpClient client, ILogger<Endpoints> logger, IConfiguration configuration)
    {
        // GCL0704: the application's own endpoint
        static void Map(IEndpointRouteBuilder app) => app.MapHealthChecks("/healthz");

        // GCL0704: its own endpoint with options
        static void MapReady(IEndpointRouteBuilder app) => app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = _ => false });

        // GCL0704: its own endpoint by hand
        static void MapByHand(IEndpointRouteBuilder app) => app.MapGet("/healthz", () => "ok");

        // GCL0704: its own endpoint as middleware
        static void Use(IEndpointRouteBuilder app) => app.UseHealthChecks("/healthz", 8081);

        // GCL0704: a route of a controller
        [Route("/healthz")]
        [Route("healthz/live")]
        public string Health() => "ok";

        // GCL0704: a path in a constant that is mapped
        const string HealthPath = "/healthz";

        // GCL0704: the mapping of a constant
        static void MapConstant(IEndpointRouteBuilder app) => app.MapHealthChecks(HealthPath);

        // GCL0704: an option
        static readonly HealthCheckOptions Options = new() { Path = "/healthz" };

        // GCL0704: another service that is asked
        Task<string> Orders() => client.GetStringAsync("https://orders.example.com/healthz");

        // GCL0704: Kubernetes' own
        Task<string> Kubernetes() => client.GetStringAsync("https://kubernetes.default.svc/healthz");

        // GCL0704: another resource of the application
        static void Aspire(IEndpointRouteBuilder orders) => orders.WithHttpHealthCheck("/healthz");

        // GCL0704: requests that are not traced
        static bool IsNoise(string path) => path.StartsWith("/healthz", StringComparison.Ordinal) || path == "/healthz";

        // GCL0704: a switch over paths
        static string Name(string path) => path switch { "/healthz" => "health", "/metrics" => "metrics", _ => "other" };

        // GCL0704: the tested application's own
        async Task Test()
        {
            HttpResponseMessage response = await client.GetAsync("/healthz");
            response.EnsureSuccessStatusCode();
        }

        // GCL0304: an intranet
        Task Intranet() => client.GetAsync("http://intranet.example.com/news");

        // GCL0304: a base address from the configuration
        void Base() => client.BaseAddress = new Uri(configuration["Shop:Url"] ?? "http://localhost:5000");

        // GCL0304: an XML namespace
        static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

        // GCL0304: a namespace of SOAP in an attribute
        [System.Runtime.Serialization.DataMember(Name = "http://tempuri.org/goclaw")]
        public string? Action { get; set; }

        // GCL0304: a claim
        const string Claim = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

        // GCL0304: where an application listens
        static readonly string[] Urls = ["http://0.0.0.0:5000", "http://+:80", "http://*:8080"];

        // GCL0304: origins of browsers
        static void Cors(IEndpointRouteBuilder app) => app.WithOrigins("http://app.example.com", "http://admin.example.com:18790");

        // GCL0304: a license and a repository
        static readonly string[] Links = ["http://www.apache.org/licenses/LICENSE-2.0", "http://goclaw.dev/docs", "http://example.com/goclaw"];

        // GCL0304: a message with an address
        void Log() => logger.LogInformation("Open http://goclaw.example.com:18790 in a browser");

        // GCL0304: an exception with an address
        static Exception Refuse() => new ArgumentException("Write https:// instead of http://goclaw.example.com:18790.");

        // GCL0304: a comparison
        static bool IsPlain(string url) => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url == "http://goclaw.example.com:18790";

        // GCL0304: a replacement
        static string Secure(string url) => url.Replace("http://", "https://").Replace("ws://", "wss://");

        // GCL0304: the gateway over TLS
        Task Encrypted(ClientWebSocket goclaw, CancellationToken stop) => goclaw.ConnectAsync(new Uri("wss://goclaw.example.com/ws"), stop);

        // GCL0304: the gateway of this machine
        static readonly HttpClient GoClaw = new() { BaseAddress = new Uri("http://localhost:18790") };

        // GCL0304: the gateway of the same deployment
        static readonly Uri GoClawUrl = new("http://goclaw:18790/v1/");

        // GCL0304: the gateway of a cluster
        static readonly Uri GoClawService = new("http://goclaw.agents.svc.cluster.local:18790");

        // GCL0304: the gateway in a tailnet
        static readonly Uri GoClawTailscale = new("http://goclaw.tail1234.ts.net:18790");

        // GCL0304: the gateway by IPv6
        static readonly Uri GoClawLoopback = new("ws://[::1]:18790/ws");

        // GCL0304: a proxy of the client
        static HttpClientHandler Proxied() => new() { Proxy = new WebProxy("http://proxy.example.com:3128") };

        // GCL0304: a host from the configuration
        Uri FromConfiguration() => new($"{configuration["GoClaw:Scheme"]}://{configuration["GoClaw:Host"]}:18790/");

        // GCL0304: a scheme that is chosen
        static Uri Chosen(bool tls, string host) => new($"{(tls ? "https" : "http")}://{host}:18790/v1");

        // GCL0304: a client of another name
        static void Register(IServiceCollection services) => services.AddHttpClient("weather", http => http.BaseAddress = new Uri("http://weather.example.com"));

        // GCL0304: a web hook that a gateway calls
        const string GoClawWebhookUrl = "http://shop.example.com/hooks/goclaw";

        // GCL0304: a UriBuilder of one's own
        static Uri Built(string host) => new UriBuilder { Scheme = Uri.UriSchemeHttp, Host = host, Port = 8080, Path = "orders" }.Uri;

        // GCL0304: a port of that number for another purpose
        const int Port = 18790;

        // GCL0304: a text with that number
        static readonly string[] Rows = ["18790;Neustadt;http://www.example.com", "18791;Altstadt;"];

        // GCL0304: a Referer
        static void Refer(HttpRequestMessage request) => request.Headers.Referrer = new Uri("http://goclaw.example.com/");

        // GCL0304: JSON that names a page
        Task Submit() => client.PostAsJsonAsync("https://goclaw.example.com/v1/fetch", new { url = "http://news.example.com/today" });

        // GCL0910: a search engine in the same deployment
        static readonly Dictionary<string, string> Search = new() { ["SEARXNG_URL"] = "http://searxng:8080" };

        // GCL0907: a debugger of a browser on this machine
        static readonly Uri DevTools = new("http://127.0.0.1:9222/json/version");
    }
}
