using System.Net.Http;
using System.Threading.Tasks;

namespace Case;

/// <summary>Tests of an application that is built around GoClaw and has a health endpoint of its own.</summary>
class GoClawDashboardTests(HttpClient client)
{
    [InlineData("http://localhost:18790/healthz")]
    [InlineData("/healthz")]
    public async Task It_answers(string path)
    {
        HttpResponseMessage response = await client.GetAsync("/healthz");
        Assert.Equal("/healthz", path);
        Assert.Equal("http://localhost:18790/healthz", response.RequestMessage!.RequestUri!.ToString());
    }
}

class GoClawEndpointTests(HttpClient client)
{
    public Task It_is_alive() => client.GetAsync("/healthz");
}

class GoClawModule(HttpClient client)
{
    public Task Warm() => client.GetAsync("/healthz");
}

[System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
class InlineDataAttribute(string text) : System.Attribute { public string Text => text; }

static class Assert { public static void Equal(string a, string b) { } }
