using System.Threading.Tasks;

namespace Case;

/// <summary>Addresses that a gateway is told of, which are not its own.</summary>
class OkHandedOn(GoClawClient goclaw, Builder builder)
{
    async Task Ask()
    {
        await goclaw.AskAsync("http://news.example.com/article");
        await goclaw.SendMessageAsync("http://news.example.com/article");
        await goclaw.CreateProvider("local", "http://llm.example.com/v1");
        await goclaw.AskAsync(new GoClawMessage("http://news.example.com/article"));
        await goclaw.AskAsync(new GoClawMessage("") { Text = "http://news.example.com/article" });
        string goclawAnswer = "http://news.example.com/article";
        string goclawPrompt = "http://news.example.com/article";
        builder.AddContainer("goclaw", "ghcr.io/nextlevelbuilder/goclaw")
            .WithEnvironment("OLLAMA_URL", "http://ollama.example.com")
            .WithEnvironment("API_URL", "http://api.example.com");
    }
}

class GoClawClient
{
    public Task AskAsync(string text) => Task.CompletedTask;
    public Task AskAsync(GoClawMessage message) => Task.CompletedTask;
    public Task SendMessageAsync(string text) => Task.CompletedTask;
    public Task CreateProvider(string name, string baseUrl) => Task.CompletedTask;
}

record GoClawMessage(string Subject)
{
    public string? Text { get; set; }
}

class Builder
{
    public Builder AddContainer(string name, string image) => this;
    public Builder WithEnvironment(string name, string value) => this;
}
