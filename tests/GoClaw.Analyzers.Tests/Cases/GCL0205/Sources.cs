using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

class GoClawOptions
{
    public string Token { get; set; } = "";

    public string? ApiKey { get; set; }

    public int MaxTokens { get; set; }
}

class Sources(ILogger<Sources> logger, IConfiguration configuration, IOptions<GoClawOptions> options, string apiKey)
{
    const string AdminPassword = "hunter2-and-more";
    const string Variable = "GOCLAW_GATEWAY_TOKEN";
    static readonly string Name = "GOCLAW_REDIS_DSN";
    static readonly string Dsn = Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN") ?? "";
    static readonly string Harmless = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? "";
    readonly string assigned;
    string _password = "";

    Sources(IConfiguration configuration)
        : this(null!, configuration, null!, "")
    {
        assigned = configuration["GoClaw:Token"]!;
    }

    static string Computed => Environment.GetEnvironmentVariable("SLACK_TOKEN")!;

    void Environments()
    {
        logger.LogInformation("Using {Token}", Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN"));
        logger.LogInformation("Using {Token}", Environment.GetEnvironmentVariable("PGPASSWORD", EnvironmentVariableTarget.Machine));
        logger.LogInformation("Using {Token}", Environment.GetEnvironmentVariable(Variable));
        logger.LogInformation("Using {Token}", Environment.GetEnvironmentVariable(Name));
        logger.LogInformation("Using {Token}", Environment.GetEnvironmentVariables()["OPENAI_API_KEY"]);
    }

    void Configurations()
    {
        logger.LogInformation("Using {Token}", configuration["GoClaw:Token"]);
        logger.LogInformation("Using {Token}", configuration.GetValue<string>("GoClaw:ApiKey"));
        logger.LogInformation("Using {Token}", configuration.GetConnectionString("Main"));
        logger.LogInformation("Using {Token}", configuration["ConnectionStrings:Main"]);
        logger.LogInformation("Using {Token}", configuration.GetSection("ConnectionStrings")["Main"]);
        logger.LogInformation("Using {Token}", configuration.GetSection("GoClaw")["Token"]);
        logger.LogInformation("Using {Token}", configuration.GetSection("GoClaw:Token").Value);
        IConfigurationSection section = configuration.GetRequiredSection("GoClaw:ClientSecret");
        logger.LogInformation("Using {Token}", section.Value);
        logger.LogInformation("Using {Token}", section.Get<string>());
    }

    void Members()
    {
        logger.LogInformation("Using {Token}", options.Value.Token);
        logger.LogInformation("Using {Token}", options.Value.ApiKey);
        logger.LogInformation("Using {Token}", AdminPassword);
        logger.LogInformation("Using {Token}", Dsn);
        logger.LogInformation("Using {Token}", Harmless);
        logger.LogInformation("Using {Token}", assigned);
        logger.LogInformation("Using {Token}", _password);
        logger.LogInformation("Using {Token}", Computed);
        logger.LogInformation("Using {Token}", apiKey);
    }

    void Parameters(string token, string clientSecret, string[] apiKeys, string? dbPassword = null)
    {
        logger.LogInformation("Using {Token}", token);
        logger.LogInformation("Using {Token}", clientSecret);
        logger.LogInformation("Using {Token}", apiKeys[0]);
        logger.LogInformation("Using {Token}", dbPassword);
        foreach (string key in apiKeys)
            logger.LogInformation("Using {Token}", key);
    }

    void Headers(HttpRequestMessage request, HttpRequestHeaders headers, AuthenticationHeaderValue header, IHeaderDictionary dictionary)
    {
        logger.LogInformation("Got {Header}", request.Headers.Authorization);
        logger.LogInformation("Got {Header}", request.Headers.Authorization?.Parameter);
        logger.LogInformation("Got {Header}", headers.GetValues("Authorization").First());
        logger.LogInformation("Got {Header}", header.Parameter);
        logger.LogInformation("Got {Header}", dictionary["Authorization"]);
        logger.LogInformation("Got {Header}", dictionary["X-Api-Key"]);
        logger.LogInformation("Got {Header}", dictionary.Authorization);
        if (headers.TryGetValues("Authorization", out var values))
            logger.LogInformation("Got {Header}", values.First());
        if (dictionary.TryGetValue("Authorization", out string? value))
            logger.LogInformation("Got {Header}", value);
    }

    string Secret
    {
        get => "";
        set => logger.LogInformation("Now {Secret}", value);
    }
}

interface IHeaderDictionary
{
    string this[string name] { get; }

    string Authorization { get; }

    bool TryGetValue(string name, out string? value);
}
