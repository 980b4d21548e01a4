using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = "change-me";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = "<token>";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = "";
    }
}
