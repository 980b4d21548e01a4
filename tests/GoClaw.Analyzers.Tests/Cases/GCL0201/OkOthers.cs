using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOthers
{
    static readonly Dictionary<string, string> Shop = new() { ["ENCRYPTION_KEY"] = "change-me", ["SHOP_ENCRYPTION_KEY"] = "short", ["GOCLAW_DIR"] = "/opt/goclaw" };
    const string Name = "GOCLAW_ENCRYPTION_KEY";
    static readonly string[] Required = [Name, "GOCLAW_GATEWAY_TOKEN", "GOCLAW_POSTGRES_DSN"];
    static bool IsSet => Environment.GetEnvironmentVariable(Name) is { Length: 64 };
}
