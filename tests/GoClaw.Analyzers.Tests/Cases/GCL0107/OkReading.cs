using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkReading
{
    static string Dsn => Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN") ?? "postgres://goclaw:goclaw@localhost/goclaw";
    static bool IsDefault => Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN") == "postgres://goclaw:goclaw@postgres/goclaw";
    static string Or(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? fallback;
    static string Fallback => Or("GOCLAW_POSTGRES_DSN", "postgres://goclaw:goclaw@postgres/goclaw");
}
