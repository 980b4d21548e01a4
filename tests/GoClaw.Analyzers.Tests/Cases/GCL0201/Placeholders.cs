using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Placeholders
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "change-me";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "<64 hex digits>";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    }
}
