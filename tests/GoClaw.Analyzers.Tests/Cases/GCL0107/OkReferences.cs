using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkReferences
{
    static void Set(ProcessStartInfo start, string password)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{password}@postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:${POSTGRES_PASSWORD}@postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:$POSTGRES_PASSWORD@postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "${POSTGRES_DSN:-postgres://goclaw:goclaw@postgres/goclaw}";
    }
}
