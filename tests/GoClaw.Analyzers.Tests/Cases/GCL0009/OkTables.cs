using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkTables
{
    static readonly Dictionary<string, string> ToSetting = new()
    {
        { "GOCLAW_SANDBOX_NETWORK", "agents.defaults.sandbox.network_enabled" },
        { "GOCLAW_PORT", "gateway.port" },
        { "GOCLAW_TELEMETRY_ENABLED", "Telemetry:Enabled" },
        { "GOCLAW_AUTO_UPGRADE", "AutoUpgrade" },
    };

    static readonly Dictionary<string, string> Help = new() { ["GOCLAW_PORT"] = "number", ["GOCLAW_DEBUG"] = "flag" };

    static readonly (string, string)[] Text =
    [
        ("GOCLAW_SANDBOX_MEMORY_MB", "Memory of a sandbox in MiB"),
        ("GOCLAW_TRACE_VERBOSE", "Whole prompts in traces"),
    ];
}
