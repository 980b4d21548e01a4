using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkPlaceholders
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = "<your DSN>";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "${POSTGRES_DSN}";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "...";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "your-dsn-here";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "";
    }
}
