using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkUnknown
{
    static void Set(ProcessStartInfo start, string dsn, Func<string> read)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = dsn;
        start.Environment["GOCLAW_POSTGRES_DSN"] = read();
        start.Environment["GOCLAW_POSTGRES_DSN"] = Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN");
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"{dsn}?sslmode=require";
        start.Environment["GOCLAW_POSTGRES_DSN"] = dsn + "&application_name=goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"{dsn}://x=y";
    }
}
