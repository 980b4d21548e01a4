using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Forms
{
    static void Set(ProcessStartInfo start, string password, string host)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"Host=db.example.com;Username=goclaw;Password={password}";
        Environment.SetEnvironmentVariable("GOCLAW_POSTGRES_DSN", "host=" + host + " user=goclaw password=" + password);
        Environment.SetEnvironmentVariable("GOCLAW_POSTGRES_DSN", "jdbc:postgresql://postgres:5432/goclaw");
        Environment.SetEnvironmentVariable("GOCLAW_POSTGRES_DSN", "postgres:5432/goclaw");
        Environment.SetEnvironmentVariable("GOCLAW_POSTGRES_DSN", $"postgres://goclaw:{password}@postgres:54x2/goclaw");
        Environment.SetEnvironmentVariable("GOCLAW_POSTGRES_DSN", $"postgres://goclaw:{password}^@postgres:5432/goclaw");
        Environment.SetEnvironmentVariable("GOCLAW_POSTGRES_DSN", $"postgres://goclaw@postgres/goclaw?application_name=100%");
    }
}
