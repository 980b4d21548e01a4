using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Shop.Names;

[AttributeUsage(AttributeTargets.All)]
sealed class FactAttribute : Attribute;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
sealed class InlineDataAttribute(params object?[] data) : Attribute { public object?[] Data => data; }

static class Assert
{
    public static void Equal<T>(T expected, T actual) { }
    public static void Contains(string expected, string actual) { }
    public static void StartsWith(string expected, string? actual) { }
}

enum TokenKind { Password, Secret, ApiKey, Postgres, Redis }

/// <summary>Names, attributes, resources and tests that say the words of a secret, a mode or an address.</summary>
class Names
{
    // GCL0204: a name by nameof
    const string PasswordName = nameof(Password);

    // GCL0204: a property
    public string? Password { get; set; }

    // GCL0204: a key of a resource
    static string? Label(ResourceManager resources) => resources.GetString("PasswordLabel");

    // GCL0204: a resource of an assembly
    static readonly string Resource = "Shop.Resources.goclaw.password-template.json";

    // GCL0204: names of an enum
    static TokenKind Kind(string text) => text switch { "password" => TokenKind.Password, "apiKey" => TokenKind.ApiKey, _ => Enum.Parse<TokenKind>(text) };

    // GCL0204: a name of JSON
    [JsonPropertyName("postgres_password")]
    public string? DatabasePassword { get; set; }

    // GCL0204: attributes of a form
    [DisplayName("Password"), PasswordPropertyText(true), Description("redis password of the cache")]
    public string? Secret { get; set; }

    // GCL0204: a suppression
    [SuppressMessage("Security", "S2068:Credentials should not be hard-coded", Justification = "password is a label")]
    public string Caption { get; } = "Enter password";

    // GCL0203: an application named for GoClaw
    const string GoClawApplication = "GoClaw.Dashboard";

    // GCL0203: a category of a logger
    const string GoClawCategory = "GoClaw.Gateway.Authentication.Token";

    // GCL0203: a policy of authorisation
    const string GoClawTokenPolicy = "RequireGoClawToken";

    // GCL0203: a claim named for a token
    const string GoClawTokenClaim = "urn:goclaw:token:id";

    // GCL0203: a route to a page of tokens
    const string GoClawTokensPage = "/settings/goclaw/tokens/{id:guid}";

    // GCL0203: a metric of tokens
    const string GoClawTokensMetric = "goclaw.client.token.usage.total";

    // GCL0203: a scope of OAuth for GoClaw
    const string GoClawTokenScope = "api://goclaw/agents.read agents.write";

    // GCL0203: a cookie's name
    const string GoClawSessionCookie = "__Host-goclaw-session-v2";

    // GCL0203: a key of a cache of tokens
    static string GoClawTokenCacheKey(Guid tenant) => $"goclaw:token:{tenant:N}:v1";

    // GCL0203: a version of a key
    const string GoClawEncryptionKeyVersion = "2026-01-01T00:00:00Z";

    // GCL0203: an algorithm
    const string GoClawEncryptionKeyAlgorithm = "A256GCM-HKDF-SHA512-2026";

    // GCL0501: a test of modes
    [Fact]
    [InlineData("off", false)]
    [InlineData("all", true)]
    public void Parses_modes() => Assert.Equal("off", "OFF".ToLowerInvariant());

    // GCL0304: a test of addresses
    [InlineData("http://goclaw.example.com:18790", "goclaw.example.com")]
    public void Reads_hosts() => Assert.Equal("goclaw.example.com", new Uri("http://goclaw.example.com:18790").Host);

    // GCL0102: a test of a mask
    [InlineData("postgres://shop:<password>@db/shop", "postgres://shop:***@db/shop")]
    public void Masks() => Assert.Contains("***", "postgres://shop:***@db/shop");

    // GCL0205: a test of a message
    public void Tells() => Assert.StartsWith("The token", Record(() => throw new InvalidOperationException("The token is missing."))?.Message);

    // GCL0205: tokens of a lexer
    static IEnumerable<string> Lex(string text)
    {
        foreach (string token in text.Split(' '))
        {
            if (token.Length == 0)
                throw new FormatException("empty token");
            yield return token;
        }
    }

    // GCL0205: a task that is cancelled
    static async Task Run(CancellationToken token)
    {
        await Task.Delay(1, token);
        token.ThrowIfCancellationRequested();
        Console.WriteLine("done");
    }

    // GCL0205: the caller's names
    static void Trace(string message, [CallerMemberName] string key = "", [CallerFilePath] string path = "") => Console.WriteLine($"{path}: {key}: {message}");

    // GCL0205: groups of a query
    static void Report(IEnumerable<(string Key, int Value)> rows)
    {
        foreach (IGrouping<string, (string Key, int Value)> group in rows.GroupBy(row => row.Key))
            Console.WriteLine($"{group.Key}: {group.Sum(row => row.Value)}");
    }

    // GCL0205: a method found by its name
    static MethodInfo? Find(Type type, string token) => type.GetMethods().FirstOrDefault(method => method.Name.Contains(token));

    static Exception? Record(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}
