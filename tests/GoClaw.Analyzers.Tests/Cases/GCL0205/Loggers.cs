using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

partial class Gateway(ILogger<Gateway> logger, ILogger plain)
{
    static readonly Action<ILogger, string?, Exception?> Connecting = LoggerMessage.Define<string?>(LogLevel.Information, new EventId(1), "Connecting with {Token}");
    static readonly Func<ILogger, string?, IDisposable?> Session = LoggerMessage.DefineScope<string?>("Session {Token}");

    [LoggerMessage(Level = LogLevel.Information, Message = "Started with {value}")]
    static partial void Started(ILogger logger, string? value);

    static partial void Started(ILogger logger, string? value)
    {
    }

    void Overloads()
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN");
        logger.LogInformation("Connecting with {Token}", token);
        logger.LogInformation($"Connecting with {token}");
        logger.LogInformation("Connecting with " + token);
        logger.LogInformation(token);
        logger.LogTrace("Connecting as {User} with {Token} to {Host}", "admin", token, "localhost");
        logger.LogDebug(new EventId(7), "Token={Token}", token);
        logger.LogWarning(new InvalidOperationException("x"), "Refused {Token}", token);
        logger.LogError(new EventId(8), new InvalidOperationException("x"), "Refused {Token}", token);
        logger.LogCritical("Refused {Token}", new object?[] { token });
        logger.Log(LogLevel.Warning, "Refused {Token}", token);
        logger.Log(LogLevel.Warning, new EventId(3), "Refused {Token}", token);
        logger.Log(LogLevel.Warning, new EventId(3), token, null, (state, _) => state ?? "");
        logger.Log(LogLevel.Warning, new EventId(3), 1, null, (_, _) => "token " + token);
        logger.Log(LogLevel.Warning, new EventId(3), new { Token = token }, null, (_, _) => "");
        plain.LogInformation("Connecting with {Token}", token);
        plain?.LogInformation("Connecting with {Token}", token);
    }

    void Scopes()
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN");
        using (logger.BeginScope("Session {Token}", token))
        using (logger.BeginScope(new Dictionary<string, object?> { ["Token"] = token }))
        using (logger.BeginScope(new[] { KeyValuePair.Create("Token", token) }))
        using (logger.BeginScope(("Token", token)))
        {
        }
    }

    void Delegates()
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN");
        Connecting(logger, token, null);
        Session(logger, token);
        Started(logger, token);
    }
}
