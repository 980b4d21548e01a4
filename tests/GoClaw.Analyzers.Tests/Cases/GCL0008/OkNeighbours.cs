using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

/// <summary>Names that only add a word to a known one, and short words one letter apart.</summary>
static class OkNeighbours
{
    static readonly Dictionary<string, string?> Variables = new()
    {
        ["GOCLAW_GATEWAY_TOKEN_OLD"] = null,
        ["GOCLAW_GATEWAY_TOKEN_FILE"] = "/run/secrets/gateway_token",
        ["GOCLAW_TEST_GATEWAY_TOKEN"] = Environment.GetEnvironmentVariable("CI_TOKEN"),
        ["GOCLAW_HOSTS"] = "a,b",
        ["GOCLAW_COST"] = "12",
        ["GOCLAW_NODE"] = "eu-1",
        ["GOCLAW_CODE"] = "x",
        ["GOCLAW_POST"] = "1",
        ["GOCLAW_MODE"] = "test",
        ["GOCLAW_MODELS"] = "2",
        ["GOCLAW_SERVERS"] = "https://a.example.com",
        ["GOCLAW_SLACK_TOKEN"] = Environment.GetEnvironmentVariable("SLACK"),
        ["GOCLAW_TEST_TOKEN"] = Environment.GetEnvironmentVariable("TEST"),
        ["GOCLAW_YI_API_KEY"] = Environment.GetEnvironmentVariable("YI"),
    };
}
