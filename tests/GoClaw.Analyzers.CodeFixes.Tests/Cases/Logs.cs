using System;
using Microsoft.Extensions.Logging;

static class Service
{
    static void Run(ILogger logger)
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN");
        logger.LogInformation("Started with {Token} on {Host}", token, "here"); // once
        Console.WriteLine($"token {token}");
    }
}
