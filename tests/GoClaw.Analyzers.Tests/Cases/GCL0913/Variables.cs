using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_OWNER_IDS"] = "386246614,admin";
        start.Environment["GOCLAW_OWNER_IDS"] = "*";
    }
}
