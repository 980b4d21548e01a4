using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Switches
{
    static readonly Dictionary<string, string> Gateway = new()
    {
        ["GOCLAW_SANDBOX_NETWORK"] = "yes",
        ["GOCLAW_TELEMETRY_ENABLED"] = "TRUE",
        ["GOCLAW_TELEMETRY_INSECURE"] = "on",
        ["GOCLAW_AUTO_UPGRADE"] = "1",
        ["GOCLAW_TRACE_VERBOSE"] = "0",
        ["GOCLAW_DESKTOP"] = "true",
        ["GOCLAW_DEBUG"] = "true",
        ["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "enabled",
        ["GOCLAW_ALLOW_PRIVATE_PROVIDER_URLS"] = "on",
        ["GOCLAW_DISABLE_PERSONAL_SKILLS"] = "yes",
        ["BITRIX24_LOG_RAW_EVENT"] = "maybe",
    };

    static void Off() => Environment.SetEnvironmentVariable("GOCLAW_TRACE_VERBOSE", "false");
}
