using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_WORKSPACE"] = "/";
        start.Environment["GOCLAW_WORKSPACE"] = "/home";
        start.Environment["GOCLAW_WORKSPACE"] = "/app/data";
    }
}
