using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkSameDeployment
{
    static void Set(ProcessStartInfo start, string password)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{password}@postgres:5432/goclaw?sslmode=disable";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{password}@localhost/goclaw?sslmode=disable";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@host.docker.internal/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@db.data.svc.cluster.local/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@db.tail1234.ts.net/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw@/goclaw?host=/var/run/postgresql";
    }
}
