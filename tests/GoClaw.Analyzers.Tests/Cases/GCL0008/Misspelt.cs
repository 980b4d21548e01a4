using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Misspelt
{
    const string Tokn = "GOCLAW_GATEWAY_TOKN";

    static readonly Dictionary<string, string?> Variables = new()
    {
        ["GOCLAW_ALOWED_ORIGINS"] = "https://ops.example.com",
        ["GOCLAW_ALLOWED_ORIGIN"] = "https://ops.example.com",
        ["GOCLAW_SANDBOXMODE"] = "all",
        ["GOCLAW_SANDBOX_CPU"] = "2",
        ["GOCLAW_SANDBOX_MEMORY"] = "1024",
        ["GOCLAW_SANDBOX_TIMEOUT"] = "300",
        [Tokn] = Environment.GetEnvironmentVariable("TOKEN"),
        ["GOCLAW_POSTGRESS_DSN"] = Environment.GetEnvironmentVariable("DSN"),
    };

    static readonly string[] Lines = ["GOCLAW_ENCRYPTON_KEY=" + Environment.GetEnvironmentVariable("KEY"), $"GOCLAW_DATADIR={AppContext.BaseDirectory}"];

    static string? Read() => Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKKEN");
}
