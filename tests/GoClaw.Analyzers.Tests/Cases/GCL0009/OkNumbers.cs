using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkNumbers
{
    static void Set(ProcessStartInfo start, int port)
    {
        start.Environment["GOCLAW_PORT"] = "18790";
        start.Environment["GOCLAW_SANDBOX_MEMORY_MB"] = "1024";
        start.Environment["GOCLAW_SANDBOX_CPUS"] = "1.5";
        start.Environment["GOCLAW_SANDBOX_TIMEOUT_SEC"] = "300";
        start.Environment["GOCLAW_LANE_CRON"] = "30";
        Environment.SetEnvironmentVariable("GOCLAW_PORT", port.ToString());
        Environment.SetEnvironmentVariable("GOCLAW_PORT", $"{port}");
        Environment.SetEnvironmentVariable("GOCLAW_PORT", $"1{port}");
        Environment.SetEnvironmentVariable("GOCLAW_PORT", "${PORT}");
        Environment.SetEnvironmentVariable("GOCLAW_PORT", "<port>");
    }
}
