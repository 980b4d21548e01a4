using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Ineffective
{
    static void Set(ProcessStartInfo start, string key)
    {
        start.Environment["GOCLAW_SESSIONS_STORAGE"] = "postgres";
        start.Environment["GOCLAW_WHATSAPP_ENABLED"] = "true";
        start.Environment["GOCLAW_WHATSAPP_BRIDGE_URL"] = "http://localhost:3001";
        start.Environment["GOCLAW_NOVITA_API_KEY"] = key;
        start.Environment["GOCLAW_STT_API_KEY"] = key;
        start.Environment["GOCLAW_SANDBOX_WORKSPACE_PATH"] = "/srv/work";
    }
}
