using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    const string Token = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";
    static readonly string Key = "9c1f4b7ae06d25831b5e7f90c4d2a86837fe51b0ad9264c8e3150f7b6d82a94c";

    static readonly Dictionary<string, string> Gateway = new()
    {
        ["GOCLAW_GATEWAY_TOKEN"] = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA",
        ["GOCLAW_ENCRYPTION_KEY"] = "9c1f4b7ae06d25831b5e7f90c4d2a86837fe51b0ad9264c8e3150f7b6d82a94c",
    };

    static void Start(string[] more)
    {
        Environment.SetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN", Token);
        Environment.SetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY", Key);
        Process.Start("goclaw", "gateway --token Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA");
        Process.Start("/usr/local/bin/goclaw", ["gateway", "--token", "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA"]);
        Process.Start(new ProcessStartInfo("goclaw.exe") { Arguments = "--token=Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA gateway" });
        ProcessStartInfo start = new() { FileName = "goclaw", ArgumentList = { "gateway", "--token=Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA" } };
        string[] command = ["goclaw", "--token", Token];
    }
}
