using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Serilog.Context;

namespace Shop.Logging;

class Redactor { public string Redact(string? text) => "***"; }

record Credentials(string User, string Password) { public override string ToString() => User; }

record Page(string? NextPageToken, int Count);

record Usage(int PromptTokens, int CompletionTokens, int MaxTokens);

/// <summary>Logs in which no secret is, although a word for one is near.</summary>
partial class Logs(ILogger<Logs> logger, IConfiguration configuration, Redactor redactor, HttpClient client)
{
    // GCL0205: that a token is missing
    void Missing()
    {
        if (string.IsNullOrEmpty(configuration["GoClaw:Token"]))
            logger.LogError("GoClaw:Token is missing");
    }

    // GCL0205: whether a token is there
    void Has() => logger.LogInformation("Token set: {HasToken}", !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN")));

    // GCL0205: how long it is
    void Length(string password) => logger.LogDebug("The password has {Length} characters", password.Length);

    // GCL0205: a mask of one's own
    void Masked(string apiKey) => logger.LogInformation("Key {Key}", Mask(apiKey));

    // GCL0205: a mask by length
    void Starred(string secret) => Console.WriteLine(new string('*', secret.Length));

    // GCL0205: a hash
    void Hashed(string token) => logger.LogInformation("Token {Hash}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token))));

    // GCL0205: a redactor
    void Redacted(string password) => logger.LogInformation("Login with {Password}", redactor.Redact(password));

    // GCL0205: a fixed text instead
    void Fixed(string password)
    {
        string shown = password.Length > 0 ? "set" : "empty";
        logger.LogInformation("Password: {State}", shown);
    }

    // GCL0205: the name of the variable
    static void NameOnly() => Console.Error.WriteLine("Set GOCLAW_GATEWAY_TOKEN, then start again.");

    // GCL0205: the name of a parameter
    static void Check(string token) => ArgumentException.ThrowIfNullOrEmpty(token, nameof(token));

    // GCL0205: an exception with the name of the parameter
    static void Validate(string password)
    {
        if (password.Length < 12)
            throw new ArgumentException("Too short.", nameof(password));
    }

    // GCL0205: a key that was not found
    static string Required(IConfiguration settings, string key) => settings[key] ?? throw new KeyNotFoundException($"{key} is missing.");

    // GCL0205: a page
    void Paged(Page page) => logger.LogDebug("{Count} more after {Token}", page.Count, page.NextPageToken);

    // GCL0205: a continuation of Azure
    void Continued(string? continuationToken) => logger.LogDebug("Continue at {ContinuationToken}", continuationToken);

    // GCL0205: what a model used
    void Used(Usage usage) => logger.LogInformation("{Prompt}+{Completion} of {Max} tokens", usage.PromptTokens, usage.CompletionTokens, usage.MaxTokens);

    // GCL0205: a cancellation
    void Cancelled(CancellationToken token) => logger.LogWarning("Cancelled: {IsCancelled}", token.IsCancellationRequested);

    // GCL0205: a token of a parser
    static void Unexpected(IEnumerable<string> tokens)
    {
        foreach (string token in tokens.Where(token => token.StartsWith('%')))
            Console.WriteLine($"Unexpected token {token.Length}");
    }

    // GCL0205: a key of a dictionary
    void Keys(Dictionary<string, int> counts)
    {
        foreach ((string key, int count) in counts)
            logger.LogInformation("{Key}: {Count}", key, count);
    }

    // GCL0205: a key that was pressed
    static void Pressed(ConsoleKeyInfo key) => Console.WriteLine($"You pressed {key.Key}");

    // GCL0205: a key of a cache
    void Cache(string cacheKey, string primaryKey) => logger.LogTrace("Miss {CacheKey} of {PrimaryKey}", cacheKey, primaryKey);

    // GCL0205: a public key and its identity
    void Public(string publicKey, string keyId) => logger.LogInformation("{KeyId}: {PublicKey}", keyId, publicKey);

    // GCL0205: how a request is authorised
    void Scheme(HttpRequestMessage request) => logger.LogInformation("{Scheme}", request.Headers.Authorization?.Scheme);

    // GCL0205: that a header is there
    void Header(HttpRequestHeaders headers) => logger.LogInformation("Authorized: {Is}", headers.Authorization is not null);

    // GCL0205: a header of another kind
    void Other(HttpRequestHeaders headers) => logger.LogInformation("{Agent} {Accept}", headers.UserAgent, headers.Accept);

    // GCL0205: an object that hides its password
    void Record(Credentials credentials) => logger.LogInformation("Signed in {User}", credentials.User);

    // GCL0205: a token that is sent, a status that is logged
    async Task Send(string token)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "https://goclaw.example.com/v1/agents") { Headers = { Authorization = new("Bearer", token) } };
        using HttpResponseMessage response = await client.SendAsync(request);
        logger.LogInformation("{Status}", (int)response.StatusCode);
    }

    // GCL0205: a file in which a secret is
    void File(string tokenFile) => logger.LogInformation("Reading the token from {File}", Path.GetFullPath(tokenFile));

    // GCL0205: an address where tokens come from
    void Endpoint(Uri tokenEndpoint) => logger.LogInformation("Asking {Endpoint}", tokenEndpoint);

    // GCL0205: when a token ends
    void Expires(DateTimeOffset tokenExpiresAt) => logger.LogInformation("The token expires at {Time:O}", tokenExpiresAt);

    // GCL0205: the type of a token
    void Type(string tokenType) => logger.LogInformation("Got a {Type}", tokenType);

    // GCL0205: a connection without its password
    void Host(string connectionString)
    {
        Uri uri = new(connectionString);
        logger.LogInformation("Connected to {Host}:{Port}", uri.Host, uri.Port);
    }

    // GCL0205: a connection that was masked by a pattern
    void Pattern(string connectionString) => logger.LogInformation("{Dsn}", Regex.Replace(connectionString, "Password=[^;]*", "Password=***"));

    // GCL0205: a secret that is compared
    void Compare(string token, string expected) => logger.LogInformation("Same: {Same}", token == expected);

    // GCL0205: a secret that goes into a file of its own
    static void Save(string token, string path) => System.IO.File.WriteAllText(path, token);

    // GCL0205: a secret that is returned
    static string? Get() => Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN");

    // GCL0205: an assertion about a secret
    static void Assert(string? token) => Debug.Assert(token is { Length: 64 }, "The token has 64 characters.");

    // GCL0205: a message of the source generator
    [LoggerMessage(1, LogLevel.Information, "The token of {User} was renewed")]
    static partial void Renewed(ILogger logger, string user);

    static partial void Renewed(ILogger logger, string user) => logger.Log(LogLevel.Information, new EventId(1), user, null, (state, _) => state);

    // GCL0205: a scope with a user
    IDisposable? Scope(string user, string password) => password.Length == 0 ? null : logger.BeginScope("User {User}", user);

    // GCL0205: a property of Serilog
    static IDisposable Push(string user, string secret) => LogContext.PushProperty("User", secret.Length > 0 ? user : "nobody");

    // GCL0205: a count of secrets
    void Count(IReadOnlyCollection<string> secrets) => logger.LogInformation("{Count} secrets", secrets.Count);

    // GCL0205: names of secrets
    void Names(IReadOnlyDictionary<string, string> secrets) => logger.LogInformation("Loaded {Names}", string.Join(", ", secrets.Keys));

    // GCL0205: a log that the user asked for, with the secret left out
    static void Print(IDictionary<string, string> options) => Console.WriteLine(string.Join(' ', options.Where(option => option.Key != "token").Select(option => option.Key)));

    // GCL0205: a prompt for a password
    static string Ask()
    {
        Console.Write("Password: ");
        return Console.ReadLine() ?? "";
    }

    // GCL0205: a page for a token of an antiforgery
    void Antiforgery(string antiforgeryToken) => logger.LogTrace("{Token}", antiforgeryToken);

    // GCL0205: a lock and a lease
    void Lease(string leaseToken, long fencingToken) => logger.LogDebug("Lease {Lease}, {Fence}", leaseToken, fencingToken);

    static string Mask(string text) => text.Length < 8 ? "***" : text[..3] + "***";
}
