using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_SANDBOX_MODE"] = "nonmain";
        start.Environment["GOCLAW_SANDBOX_MODE"] = "OFF";
        start.Environment["GOCLAW_SANDBOX_SCOPE"] = "Session";
        start.Environment["GOCLAW_SANDBOX_WORKSPACE_ACCESS"] = "readonly";
        start.Environment["GOCLAW_TELEMETRY_PROTOCOL"] = "https";
    }
}
