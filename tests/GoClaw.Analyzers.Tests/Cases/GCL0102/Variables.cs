using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    const string Dsn = "postgres://goclaw:Jr7kQp2vX9m@postgres:5432/goclaw";

    static readonly string[] Lines = ["GOCLAW_POSTGRES_DSN=postgres://goclaw:Jr7kQp2vX9m@postgres:5432/goclaw", "GOCLAW_REDIS_DSN=redis://:Jr7kQp2vX9m@redis:6379"];

    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:Jr7kQp2vX9m@postgres:5432/goclaw";
        start.Environment["GOCLAW_POSTGRES_DSN"] = Dsn;
        start.Environment["GOCLAW_REDIS_DSN"] = "redis://:Jr7kQp2vX9m@redis:6379";
    }
}
