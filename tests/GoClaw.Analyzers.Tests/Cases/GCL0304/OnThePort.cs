using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Case;

class OnThePort
{
    const int Port = 18790;
    const string Host = "gateway.example.com";
    const string Base = "http://gateway.example.com:18790";
    const string Below = Base + "/v1/agents";
    const string Together = "http://" + Host + ":18790/v1";

    Uri address = new("http://203.0.113.7:18790");
    Uri built = new UriBuilder("http", "gateway.example.com", 18790).Uri;
    UriBuilder scheme = new(Uri.UriSchemeHttp, "gateway.example.com", Port, "/v1");
    UriBuilder parts = new() { Scheme = "ws", Host = "gateway.example.com", Port = 18790, Path = "ws" };
    string raw = """ws://gateway.example.com:18790/ws""";
    string six = "http://[2001:db8::7]:18790/";
    string login = "http://operator@gateway.example.com:18790/";

    async Task Ask(HttpClient client, string id)
    {
        await client.GetAsync($"http://gateway.example.com:18790/v1/agents/{id}");
        await client.GetAsync($"http://gateway.example.com:{Port}/v1/agents");
        await client.GetAsync($"http://{Host}:{Port}/v1/agents");
        Console.WriteLine(await client.GetStringAsync("http://gateway.example.com:18790/health"));
    }
}
