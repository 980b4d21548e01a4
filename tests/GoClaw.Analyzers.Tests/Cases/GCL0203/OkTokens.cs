using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkTokens
{
    static readonly Dictionary<string, string?> Gateway = new()
    {
        ["GOCLAW_GATEWAY_TOKEN"] = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN"),
        ["GOCLAW_ENCRYPTION_KEY"] = "${GOCLAW_ENCRYPTION_KEY}",
        ["GOCLAW_TOKEN"] = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA",
    };

    static readonly Dictionary<string, string> Table = new()
    {
        { "GOCLAW_GATEWAY_TOKEN", "Token of the gateway" },
        { "GOCLAW_ENCRYPTION_KEY", "Key that encrypts the provider keys" },
    };

    static readonly Dictionary<string, string> Keys = new()
    {
        { "GOCLAW_GATEWAY_TOKEN", "GoClaw:Gateway:Token" },
        { "GOCLAW_ENCRYPTION_KEY", "encryption-key" },
    };

    static void Check(IDictionary<string, string> variables)
    {
        if (variables["GOCLAW_GATEWAY_TOKEN"] == "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA")
            throw new ArgumentException("GOCLAW_GATEWAY_TOKEN", nameof(variables));
    }
}
