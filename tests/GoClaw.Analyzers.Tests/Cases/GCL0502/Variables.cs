using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_SANDBOX_MEMORY_MB"] = "4";
        start.Environment["GOCLAW_SANDBOX_CPUS"] = "0.01";
    }
}
