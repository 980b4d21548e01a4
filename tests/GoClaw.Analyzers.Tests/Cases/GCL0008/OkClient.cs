using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

/// <summary>A client has variables of its own.</summary>
static class OkClient
{
    static readonly string? Url = Environment.GetEnvironmentVariable("GOCLAW_URL");
    static readonly string? BaseUrl = Environment.GetEnvironmentVariable("GOCLAW_BASE_URL");
    static readonly string? Token = Environment.GetEnvironmentVariable("GOCLAW_TOKEN") ?? Environment.GetEnvironmentVariable("GOCLAW_API_KEY");
    static readonly string Timeout = Environment.GetEnvironmentVariable("GOCLAW_CLIENT_TIMEOUT") ?? "30";
    static readonly string? Endpoint = Environment.GetEnvironmentVariable("GOCLAW_ENDPOINT");
    static readonly string? Retries = Environment.GetEnvironmentVariable("GOCLAW_CLIENT_RETRIES");
    static readonly string? GatewayHost = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_HOST");
    static readonly string? GatewayPort = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_PORT");
    static readonly string? Session = Environment.GetEnvironmentVariable("GOCLAW_SESSION_ID");
    static readonly string? User = Environment.GetEnvironmentVariable("GOCLAW_USERID");
    static readonly string? Secret = Environment.GetEnvironmentVariable("GOCLAW_WEBHOOK_SECRET");
}
