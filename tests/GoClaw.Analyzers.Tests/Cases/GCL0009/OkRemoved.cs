using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

/// <summary>An empty text, or null, removes a variable from the own process.</summary>
static class OkRemoved
{
    static void TearDown()
    {
        Environment.SetEnvironmentVariable("GOCLAW_SANDBOX_MODE", "");
        Environment.SetEnvironmentVariable("GOCLAW_SANDBOX_MODE", string.Empty);
        Environment.SetEnvironmentVariable("GOCLAW_PORT", null);
        Environment.SetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN", "");
        Environment.SetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY", default);
    }

    static void Strip(ProcessStartInfo start)
    {
        start.Environment.Remove("GOCLAW_SANDBOX_NETWORK");
        start.Environment["GOCLAW_TELEGRAM_TOKEN"] = "";
        start.Environment["GOCLAW_TRACE_VERBOSE"] = "";
        start.Environment["GOCLAW_AUTO_UPGRADE"] = null;
    }
}
