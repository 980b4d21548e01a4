using System;
using System.Collections.Generic;
using System.Diagnostics;

static class Gateway
{
    static readonly List<string> Joined = ["GOCLAW_GATEWAY_TOKEN=Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA"];

    static readonly Dictionary<string, string> Pairs = new() { { "GOCLAW_GATEWAY_TOKEN", "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA" } };

    static readonly KeyValuePair<string, string>[] New = [new("GOCLAW_ENCRYPTION_KEY", "9c1f4b7ae06d25831b5e7f90c4d2a86837fe51b0ad9264c8e3150f7b6d82a94c")];

    static void Start()
    {
        Process.Start("goclaw", "gateway --token Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA");
        Process.Start("goclaw", ["gateway", "--token", "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA"]);
    }
}
