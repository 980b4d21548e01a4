using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkEncrypted
{
    static void Set(ProcessStartInfo start, string password)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{password}@db.example.com:5432/goclaw?sslmode=verify-full";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@db.example.com/goclaw?sslmode=require";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@db.example.com/goclaw?application_name=x&sslmode=verify-ca";
    }
}
