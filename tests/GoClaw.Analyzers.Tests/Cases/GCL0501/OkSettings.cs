using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkSettings
{
    static void Set(ProcessStartInfo start, string mode, string host)
    {
        start.Environment["GOCLAW_SANDBOX_MODE"] = "non-main";
        start.Environment["GOCLAW_SANDBOX_MODE"] = mode;
        start.Environment["GOCLAW_SANDBOX_MODE"] = "${SANDBOX_MODE:-off}";
        start.Environment["GOCLAW_HOST"] = "127.0.0.1";
        start.Environment["GOCLAW_HOST"] = host;
        start.Environment["GOCLAW_ALLOWED_ORIGINS"] = "https://ops.example.com,https://admin.example.com";
        start.Environment["GOCLAW_ALLOWED_ORIGINS"] = $"https://{host},https://ops.example.com";
        start.Environment["GOCLAW_SANDBOX_IMAGE"] = "goclaw-sandbox:bookworm-slim";
        start.Environment["GOCLAW_SANDBOX_NETWORK"] = "false";
        start.Environment["GOCLAW_SANDBOX_MEMORY_MB"] = "1024";
        start.Environment["GOCLAW_BROWSER_REMOTE_URL"] = "ws://chrome:9222";
        start.Environment["GOCLAW_OPENAI_BASE_URL"] = "https://llm.example.com/v1";
        start.Environment["GOCLAW_OLLAMA_HOST"] = "http://ollama:11434";
        start.Environment["GOCLAW_TELEMETRY_ENDPOINT"] = "otel-collector:4317";
        start.Environment["GOCLAW_TELEMETRY_INSECURE"] = "true";
        start.Environment["GOCLAW_OWNER_IDS"] = "386246614";
        start.Environment["GOCLAW_WORKSPACE"] = "/srv/goclaw/work";
    }

    static readonly Dictionary<string, string> Defaults = new() { ["GOCLAW_SANDBOX_MODE"] = "all", ["GOCLAW_TELEMETRY_PROTOCOL"] = "grpc" };

    static readonly Dictionary<string, string> Paths = new() { ["GOCLAW_SANDBOX_MODE"] = "agents.defaults.sandbox.mode", ["GOCLAW_HOST"] = "gateway.host" };

    static bool IsOff(IDictionary<string, string> variables) => variables["GOCLAW_SANDBOX_MODE"] == "off" && variables.TryGetValue("GOCLAW_HOST", out string? _);
}
