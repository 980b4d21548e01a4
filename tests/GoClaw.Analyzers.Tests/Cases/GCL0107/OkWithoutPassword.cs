using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkWithoutPassword
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@postgres/goclaw?sslcert=/run/secrets/client.crt";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://postgres/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgresql:///goclaw?host=/var/run/postgresql";
    }
}
