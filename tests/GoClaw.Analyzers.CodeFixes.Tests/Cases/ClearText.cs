using System.Net.Http;
using System.Threading.Tasks;

static class GoClawClient
{
    static Task<string> Ask(HttpClient client) => client.GetStringAsync("http://gateway.example.com:18790/healthz");
}
