using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkUrls
{
    static void Set(ProcessStartInfo start, string password, string host, string query)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{Uri.EscapeDataString(password)}@postgres:5432/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgresql://goclaw@postgres/goclaw?sslmode=disable";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://{host}/goclaw?sslmode=verify-full";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw@[::1]:5432/goclaw?{query}";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@/goclaw?host=/var/run/postgresql";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@a:5432,b:5432/goclaw";
    }
}
