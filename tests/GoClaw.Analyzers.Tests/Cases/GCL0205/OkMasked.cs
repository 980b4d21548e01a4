using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

static class Text
{
    public static string Mask(this string text) => new('*', text.Length);
}

class OkMasked(ILogger<OkMasked> logger)
{
    static string Token => Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN") ?? "";

    static string Mask(string? text) => text is null ? "" : "***";

    static string Stars(string text) => new('*', text.Length);

    static string Start(string text) => text[..4] + "***";

    static string Describe(string text) => $"{text.Length} characters, {(text.Length > 0 ? "set" : "not set")}";

    static string Fingerprint(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    static bool IsValid(string text) => text.StartsWith("gc_", StringComparison.Ordinal);

    void Masks()
    {
        string token = Token;
        logger.LogInformation("Token {Token}", Mask(token));
        logger.LogInformation("Token {Token}", token.Mask());
        logger.LogInformation("Token {Token}", Stars(token));
        logger.LogInformation("Token {Token}", Start(token));
        logger.LogInformation("Token {Token}", Describe(token));
        logger.LogInformation("Token {Token}", Redactor.Redact(token));
        logger.LogInformation("Token {Token}", new string('*', token.Length));
        logger.LogInformation("Token {Token}", token[..4] + "***");
        logger.LogInformation("Token {Token}", token[..3]);
        logger.LogInformation("Token {Token}", $"{token[..4]}...");
        logger.LogInformation("Token {Token}", token.Substring(0, 4) + "...");
        logger.LogInformation("Token {Token}", token.Substring(0, Math.Min(4, token.Length)));
        logger.LogInformation("Token ends in {Token}", token[^4..]);
        logger.LogInformation("Token ends in {Token}", token.Substring(token.Length - 4));
        logger.LogInformation("Token {Token}", token.Remove(4));
        logger.LogInformation("Token {Token}", token[0]);
        logger.LogInformation("Token {Token}", string.Concat(token.AsSpan(0, 4), "***"));
        logger.LogInformation("Token {Token}", "a text with it".Replace(token, "***"));
        logger.LogInformation("Token {Token}", $"Bearer {token}".Replace(token, "***"));
    }

    void Hashes()
    {
        string token = Token;
        logger.LogInformation("Token {Hash}", Fingerprint(token));
        logger.LogInformation("Token {Hash}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token))));
        logger.LogInformation("Token {Hash}", Convert.ToBase64String(HMACSHA256.HashData(new byte[32], Encoding.UTF8.GetBytes(token))));
        logger.LogInformation("Token {Hash}", token.GetHashCode());
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(token));
        logger.LogInformation("Token {Hash}", BitConverter.ToString(hash));
        string encrypted = Vault.Encrypt(token);
        logger.LogInformation("Token {Cipher}", encrypted);
    }

    void Counts()
    {
        string token = Token;
        logger.LogInformation("{Length} characters", token.Length);
        logger.LogInformation($"{token.Length} characters");
        logger.LogInformation("Token set: {IsSet}", token is not null);
        logger.LogInformation("Token set: {IsSet}", !string.IsNullOrEmpty(token));
        logger.LogInformation("Token " + (string.IsNullOrEmpty(token) ? "missing" : "set"));
        logger.LogInformation("Token valid: {Valid}", IsValid(token!));
        logger.LogInformation("Token equal: {Equal}", token == "x");
        logger.LogInformation("Token at {Index}", token!.IndexOf('.'));
        logger.LogInformation("Parts {Count}", token.Split('.').Length);
        logger.LogInformation("Token {State}", token switch { "" => "empty", { Length: < 16 } => "short", _ => "good" });
        logger.LogInformation("{Name} is missing", nameof(token));
        logger.LogInformation("{Type}", token.GetType());
        foreach (char c in token)
            logger.LogTrace("{Class}", char.IsDigit(c));
    }

    void Reassigned(bool verbose)
    {
        string token = Token;
        token = Mask(token);
        logger.LogInformation("Token {Token}", token);
        string shown = Token;
        if (verbose)
            shown = "on";
        else
            shown = "off";
        logger.LogInformation("Token {Token}", shown);
        string early = "none";
        logger.LogInformation("Token {Token}", early);
        early = Token;
        Use(early);
        var pair = (User: "me", Secret: Token);
        logger.LogInformation("User {User}", pair.User);
        var (user, _) = pair;
        logger.LogInformation("User {User}", user);
        var anonymous = new { User = "me", Secret = Token };
        logger.LogInformation("User {User}", anonymous.User);
        Dictionary<string, string> entries = new() { ["user"] = "me", ["token"] = Token };
        logger.LogInformation("User {User}", entries["user"]);
        logger.LogInformation("Entries {Count}", entries.Count);
        StringBuilder builder = new();
        builder.Append(Token);
        builder.Clear();
        builder.Append("done");
        logger.LogInformation("{Text}", builder.ToString());
        List<string> all = [Token];
        logger.LogInformation("{Count} of {Any}", all.Count, all.Any());
    }

    static void Use(string text)
    {
    }

    static class Redactor
    {
        public static string Redact(string text) => text;
    }

    static class Vault
    {
        public static string Encrypt(string text) => text;
    }
}
