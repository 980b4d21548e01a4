using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkText
{
    // GOCLAW_GATEWAY_TOKN in a comment.
    const string Prefix = "GOCLAW_";
    const string Help = "Set GOCLAW_GATEWAY_TOKN to the token.";
    static readonly string[] Words = ["GOCLAW_GATEWAY_TOKN", "GOCLAW_ALOWED_ORIGINS"];

    static readonly Dictionary<string, string> Corrections = new() { ["GOCLAW_GATEWAY_TOKN"] = "GOCLAW_GATEWAY_TOKEN" };

    static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name != "GOCLAW_GATEWAY_TOKN";

    static string? Get(string name) => Environment.GetEnvironmentVariable(Prefix + name);

    static void Log(Action<string, string> log) => log("GOCLAW_GATEWAY_TOKN", "is not set");
}
