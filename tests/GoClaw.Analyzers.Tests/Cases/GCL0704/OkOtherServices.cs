using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace GoClaw.Case;

class OkOtherServices(IHttpClientFactory factory, HttpClient http, HttpClient goclaw)
{
    const string Qdrant = "http://qdrant:6333/healthz";
    const string GoClawDashboardHealth = "http://dashboard:3000/healthz";
    readonly HttpClient worker = factory.CreateClient("worker");
    readonly HttpClient search = new() { BaseAddress = new Uri("http://searxng:8080") };

    async Task Ask(Uri baseUri, string baseUrl)
    {
        await http.GetAsync("/healthz");
        await http.GetAsync("http://localhost:8080/healthz");
        await http.GetAsync($"{baseUrl}/healthz");
        await http.GetAsync(new Uri(baseUri, "healthz"));
        await worker.GetAsync("/healthz");
        await search.GetAsync("/healthz");
        await factory.CreateClient("ollama").GetAsync("/healthz");
        await goclaw.GetAsync("/health");
        await goclaw.GetAsync("http://localhost:18790/health");
        await goclaw.GetAsync("/v1/healthz-report");
        await goclaw.GetAsync("/healthz.json");
    }
}
