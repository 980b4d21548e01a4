using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkTables
{
    static readonly Dictionary<string, string> Variables = new()
    {
        { "GOCLAW_POSTGRES_DSN", "Connection string of the database" },
        { "GOCLAW_REDIS_DSN", "Connection string of Redis" },
    };

    static readonly Dictionary<string, string> Keys = new() { ["GOCLAW_POSTGRES_DSN"] = "Postgres:Dsn" };

    static readonly string Usage = "GOCLAW_POSTGRES_DSN=Host=...";
}
