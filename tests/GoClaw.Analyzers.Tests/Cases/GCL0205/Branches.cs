using System;

static class Branches
{
    static string Mask(string text) => text.Length > 0 ? "***" : "";

    static void Partly(bool hide)
    {
        string token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN") ?? "";
        if (hide)
            token = Mask(token);
        Console.WriteLine(token);
        token = Mask(token);
        Console.WriteLine(token);
        token = Environment.GetEnvironmentVariable("GOCLAW_REDIS_DSN") ?? "";
        Console.WriteLine("Redis: " + token);
    }

    static void Twice(string user, string apiKey, string clientSecret)
    {
        Console.WriteLine($"{user}: {apiKey} and {clientSecret}, {user.Length}");
        Console.WriteLine("{0}: {1} and {2}", user, apiKey, clientSecret);
        Console.WriteLine(user + ": " + apiKey + " and " + (clientSecret));
    }

    static void Nested(string? apiKey)
    {
        Console.WriteLine($"a {(apiKey is null ? "none" : $"key {apiKey.Trim()}")} b");
        Console.WriteLine($"a {(apiKey ?? "none").ToUpperInvariant()} b {apiKey!}");
        while (true)
        {
            try
            {
                Console.WriteLine(apiKey?.Length > 3 ? apiKey : "short");
                break;
            }
            catch (InvalidOperationException) when (apiKey is null)
            {
                continue;
            }
        }
    }
}
