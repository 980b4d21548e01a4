using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Defaults
{
    static void Set(ProcessStartInfo start, string host)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:goclaw@postgres:5432/goclaw?sslmode=disable";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://postgres:postgres@postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:@postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:change-me@postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:<password>@postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:goclaw@localhost:5432/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:password@{host}/goclaw";
    }
}
