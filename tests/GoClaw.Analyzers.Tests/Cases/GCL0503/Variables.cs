using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_SANDBOX_NETWORK"] = "true";
        start.Environment["GOCLAW_SANDBOX_NETWORK"] = "1";
    }
}
