using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Case
{
    class Asked(IHttpClientFactory factory, GoClawOptions options, HttpClient goclaw, string host)
    {
        const string Full = "http://localhost:18790/healthz";
        const string Secure = "https://gateway.example.com:18790/healthz?verbose=1";
        const string GoClawHealthPath = "/healthz";
        const string Port = "18790";
        static readonly Uri GoClawHealth = new("https://gateway.example.com/healthz/");
        readonly HttpClient client = factory.CreateClient("goclaw");
        readonly HttpClient local = new() { BaseAddress = new Uri("http://localhost:18790") };

        async Task Ask()
        {
            await goclaw.GetAsync("/healthz");
            await goclaw.GetAsync(new Uri("healthz", UriKind.Relative));
            await client.GetAsync("/healthz");
            await this.client.GetStringAsync("healthz");
            await local.GetAsync("/healthz");
            await factory.CreateClient("GoClaw").GetAsync("/healthz");
            await local.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"http://{host}:18790/healthz"));
            await local.GetAsync($"{options.BaseUrl}/healthz");
            await local.GetAsync(options.BaseUrl.TrimEnd('/') + "/healthz");
            await local.GetAsync($"http://{host}:{Port}/healthz");
            await local.GetAsync("http://goclaw/healthz");
            await local.GetAsync(string.Format("http://{0}:18790/healthz", host));
            Uri goclawUri = new("https://gateway.example.com");
            await local.GetAsync(new Uri(goclawUri, "/healthz"));
            Uri built = new UriBuilder("http", host, 18790, "/healthz").Uri;
            UriBuilder parts = new() { Scheme = "https", Host = "gateway", Port = 18790, Path = "healthz" };
            const string path = "/healthz";
            await goclaw.GetAsync(path);
            await new GoClawClient().Get("/healthz");
        }

        void Register(IServiceCollection services)
        {
            services.AddHttpClient("goclaw", c => c.BaseAddress = new Uri("https://gateway.example.com/healthz"));
        }
    }

    class GoClawOptions { public string BaseUrl { get; set; } = ""; }

    class GoClawClient
    {
        const string HealthPath = "/healthz";
        readonly HttpClient http = new();

        public Task Get(string path) => http.GetAsync(path);

        public Task<HttpResponseMessage> Check() => http.GetAsync("/healthz");
    }

    class Probe
    {
        readonly HttpClient http;

        public Probe(HttpClient http)
        {
            http.BaseAddress = new Uri("http://localhost:18790");
            this.http = http;
        }

        public Task Check(HttpClient other)
        {
            other.BaseAddress = new Uri("http://goclaw:18790");
            return other.GetAsync("/healthz");
        }
    }

    interface IGoClawApi
    {
        [Refit.Get("/healthz")]
        Task Health();
    }
}

namespace Refit
{
    class GetAttribute(string path) : System.Attribute { public string Path => path; }
}
