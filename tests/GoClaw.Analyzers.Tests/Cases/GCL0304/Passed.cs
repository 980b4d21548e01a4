using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Case;

class Passed(HttpClient goclawHttp, Func<string, HttpClient> connect)
{
    async Task Ask()
    {
        await goclawHttp.PostAsJsonAsync("http://gateway.example.com/v1/chat", 1);
        await goclawHttp.GetStringAsync(new Uri("http://gateway.example.com/health"));
        await goclawHttp.SendAsync(new(HttpMethod.Get, "http://gateway.example.com/health"));
        GoClawClient client = new("http://gateway.example.com");
        GoClawClient other = new("") { BaseUrl = "http://gateway.example.com" };
        using HttpClient http = connect("http://goclaw.example.com");
        await http.GetAsync("http://goclaw.example.com/v1/agents");
    }
}

class GoClawClient(string address)
{
    public string BaseUrl { get; set; } = address;
}
