using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkText
{
    const string Example = "postgres://goclaw@db.example.com/goclaw?sslmode=disable";
    static readonly string Help = "GOCLAW_POSTGRES_DSN=postgres://goclaw@db.example.com/goclaw?sslmode=disable";
    static string Dsn => Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN") ?? "postgres://goclaw@db.example.com/goclaw";
}
