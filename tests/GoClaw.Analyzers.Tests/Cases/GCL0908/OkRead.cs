using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkRead
{
    static bool IsDebug => Environment.GetEnvironmentVariable("GOCLAW_LOG_LEVEL") == "debug";
    static string Level => Environment.GetEnvironmentVariable("GOCLAW_LOG_LEVEL") ?? "debug";
    static string GetEnv(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? fallback;
    static string Verbose => GetEnv("GOCLAW_TRACE_VERBOSE", "1");
}
