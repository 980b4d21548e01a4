using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_TELEMETRY_ENABLED"] = "true";
        start.Environment["GOCLAW_TELEMETRY_ENDPOINT"] = "collector.example.com:4317";
        start.Environment["GOCLAW_TELEMETRY_INSECURE"] = "true";
        start.Environment["GOCLAW_TELEMETRY_ENDPOINT"] = "https://collector.example.com:4317";
    }
}
