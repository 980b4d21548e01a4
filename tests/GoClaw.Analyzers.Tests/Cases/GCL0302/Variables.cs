using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_HOST"] = "0.0.0.0";
        start.Environment["GOCLAW_HOST"] = "203.0.113.7";
        start.Environment["GOCLAW_HOST"] = "192.168.1.4";
    }
}
