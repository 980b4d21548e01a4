using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkKnown
{
    static void Set(ProcessStartInfo start, string token, string dsn)
    {
        start.Environment["GOCLAW_CONFIG"] = "/etc/goclaw/config.json";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = token;
        start.Environment["GOCLAW_POSTGRES_DSN"] = dsn;
        start.Environment["GOCLAW_MIGRATIONS_DIR"] = "/app/migrations";
        start.Environment["GOCLAW_SERVER"] = "https://goclaw.example.com";
        start.Environment["GOCLAW_GATEWAY_URL"] = "https://goclaw.example.com";
        start.Environment["GOCLAW_USER_ID"] = "ops";
        start.Environment["GOCLAW_VERSION"] = "3.11.4";
        start.Environment["GOCLAW_UI_PORT"] = "3000";
        start.Environment["GOCLAW_AGENT_ID"] = "helper";
        start.Environment["GATEWAY_ID"] = "eu-1";
        start.Environment["PATH"] = "/usr/bin";
        start.Environment["GOCLAW_"] = "a prefix alone is no name";
    }
}
