using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

class OkElsewhere(ILogger<OkElsewhere> logger, HttpClient http)
{
    string? token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN");

    async Task Requests()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/v1/agents");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("X-Api-Key", token);
        using HttpResponseMessage response = await http.SendAsync(request);
        logger.LogInformation("Answer {Status}", response.StatusCode);
        logger.LogInformation("Answer {Reason}", await response.Content.ReadAsStringAsync());
        logger.LogInformation("Scheme {Scheme}", request.Headers.Authorization.Scheme);
        logger.LogInformation("Asked {Uri}", request.RequestUri);
        logger.LogInformation("Has header {Has}", request.Headers.Contains("Authorization"));
    }

    void Processes()
    {
        ProcessStartInfo start = new("goclaw");
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = token;
        using Process? process = Process.Start(start);
        logger.LogInformation("Started {Name} as {Id}", start.FileName, process?.Id);
        Environment.SetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN", token);
        File.WriteAllText("token", token);
        using StreamWriter writer = new("token");
        writer.WriteLine(token);
        Response.Write(token);
    }

    void Databases(string connectionString)
    {
        Connection connection = new(connectionString);
        logger.LogInformation("Connected to {Database}", connection.Database);
        Uri uri = new(Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN") ?? "");
        logger.LogInformation("Connected to {Host}:{Port}", uri.Host, uri.Port);
        logger.LogInformation("Connected to {Path}", uri.AbsolutePath);
        var parsed = ConnectionInfo.Parse(connectionString);
        logger.LogInformation("Connected to {Host}", parsed.Host);
        logger.LogInformation("{Connection}", connection);
    }

    void Checks()
    {
        Debug.Assert(token == "x");
        Debug.Assert(token is { Length: > 0 }, "No token");
        Console.WriteLine(Validate(token) ? "valid" : "invalid");
        if (!logger.IsEnabled(LogLevel.Debug) && string.IsNullOrEmpty(token))
            throw new InvalidOperationException("GOCLAW_GATEWAY_TOKEN is not set");
        ArgumentException.ThrowIfNullOrEmpty(token);
        if (token.Length < 16)
            throw new ArgumentException("Too short", nameof(token));
        try
        {
            Validate(token);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Refused");
        }
    }

    async Task Stored(GatewayClient client)
    {
        client.Token = token;
        logger.LogInformation("Client {Client}", client);
        logger.LogInformation("Client {Name}", client.Name);
        string answer = await client.Ask(token);
        logger.LogInformation("Answer {Answer}", answer);
        Task<string> pending = client.Ask(token);
        logger.LogInformation("Pending {Status}", pending.Status);
        var connect = () => client.Ask(token);
        await connect();
        logger.LogInformation("Connected with {Count} retries", client.Retries);
        List<GatewayClient> clients = [new GatewayClient { Token = token }];
        logger.LogInformation("Clients {Count}", clients.Count);
        logger.LogInformation("First {Name}", clients[0].Name);
    }

    static bool Validate(string? text) => text is not null;

    class GatewayClient
    {
        public string? Token { get; set; }

        public string Name { get; set; } = "";

        public int Retries { get; set; }

        public Task<string> Ask(string? bearer) => Task.FromResult("ok" + (bearer is null));
    }

    class Connection(string text)
    {
        public string Database => text.Length > 3 ? "goclaw" : "";
    }

    record ConnectionInfo(string Host)
    {
        public static ConnectionInfo Parse(string text) => new(text.Length > 3 ? "a" : "b");
    }

    static class Response
    {
        public static void Write(string? text)
        {
        }
    }
}
