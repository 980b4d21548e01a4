using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

/// <summary>What honest programs write that looks the same.</summary>
static class OkElsewhere
{
    static readonly Dictionary<string, string> Renamed = new() { ["SANDBOX_MODE"] = "off", ["MY_GOCLAW_SANDBOX_MODE"] = "off" };

    static readonly Dictionary<string, string> Aliases = new() { ["GOCLAW_SANDBOX_MODE"] = "off" };

    static readonly string[] Documented = ["Set GOCLAW_SANDBOX_MODE=off to run on the host", "GOCLAW_SANDBOX_MODE"];

    static string Mode => GetOrDefault("GOCLAW_SANDBOX_MODE", "off");

    static string Env(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? fallback;

    static string GetOrDefault(string name, string fallback) => Env("GOCLAW_SANDBOX_MODE", "off") + name + fallback;

    static void Warn(string mode)
    {
        if (mode == "off")
            Console.WriteLine("{0} is {1}", "GOCLAW_SANDBOX_MODE", "off");
        Debug.Assert(mode != "off", "GOCLAW_SANDBOX_MODE", "off");
        throw new ArgumentException("GOCLAW_SANDBOX_MODE", "off");
    }

    static bool Expect(IReadOnlyDictionary<string, string> variables) => variables.TryGetValue("GOCLAW_SANDBOX_MODE", out string? mode) && mode == "off";

    static void Restore(ProcessStartInfo start, string? before, Func<string, string> mode)
    {
        Environment.SetEnvironmentVariable("GOCLAW_SANDBOX_MODE", before);
        start.Environment["GOCLAW_SANDBOX_MODE"] = mode("off");
        start.Environment["GOCLAW_SANDBOX_MODE"] = before ?? "all";
        start.Environment.Remove("GOCLAW_SANDBOX_MODE");
        _ = start.Environment.TryGetValue("GOCLAW_SANDBOX_MODE", out _);
    }

    static string Describe(string name) => name switch { "GOCLAW_SANDBOX_MODE" => "off", _ => "" };

    static (string, string) Pair() => ("GOCLAW_SANDBOX_MODE", "off");
}
