using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OtherHosts
{
    static void Set(ProcessStartInfo start, string password)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{password}@db.example.com:5432/goclaw?sslmode=disable";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{password}@db.example.com/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@10.0.4.7/goclaw?application_name=goclaw&sslmode=prefer";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgresql://goclaw@db.example.com/goclaw?sslmode=allow#x";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgresql://goclaw@db.example.com/goclaw?sslmode=";
    }
}
