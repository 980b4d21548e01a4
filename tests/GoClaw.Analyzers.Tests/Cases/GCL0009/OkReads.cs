using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

/// <summary>Helpers that read, with what to fall back to.</summary>
static class OkReads
{
    static readonly string Network = GetEnvironmentVariableOrDefault("GOCLAW_SANDBOX_NETWORK", "yes");
    static readonly string Port = Env("GOCLAW_PORT", "none");
    static readonly bool Debug = EnvFlag("GOCLAW_DEBUG", "true");
    static readonly string Level = ReadEnv("GOCLAW_LOG_LEVEL", "trace");

    static string GetEnvironmentVariableOrDefault(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? fallback;

    static string Env(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? fallback;

    static bool EnvFlag(string name, string value) => Environment.GetEnvironmentVariable(name) == value;

    static string ReadEnv(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? fallback;

    static bool IsNetwork() => Environment.GetEnvironmentVariable("GOCLAW_SANDBOX_NETWORK") == "yes";
}
