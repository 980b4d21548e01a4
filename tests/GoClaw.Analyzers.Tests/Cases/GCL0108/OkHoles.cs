using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkHoles
{
    static void Set(ProcessStartInfo start, string host, string query, string mode, string dsn)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw@{host}/goclaw?sslmode=disable";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw@db.example.com/goclaw?{query}";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw@db.example.com/goclaw?sslmode={mode}";
        start.Environment["GOCLAW_POSTGRES_DSN"] = dsn + "?sslmode=disable";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@${DB_HOST}/goclaw?sslmode=disable";
    }
}
