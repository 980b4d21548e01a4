using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkCommands
{
    static void Start(string token)
    {
        Process.Start("goclaw", $"gateway --token {token}");
        Process.Start("goclaw", ["gateway", "--token", token]);
        Process.Start("goclaw", ["gateway", "--token", "$GOCLAW_GATEWAY_TOKEN"]);
        Process.Start("kubectl", "get pods --token Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA");
        Process.Start("gh", ["auth", "login", "--token", "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA"]);
        Console.WriteLine("usage: goclaw --token TOKEN");
        Console.WriteLine("goclaw-lint --token is no option");
    }
}
