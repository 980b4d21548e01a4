using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_GROQ_API_KEY"] = "Jr7kQp2vX9mWc5tLz8bN";
        start.Environment["GOCLAW_TELEGRAM_TOKEN"] = "Jr7kQp2vX9mWc5tLz8bN";
        start.Environment["GOCLAW_TSNET_AUTH_KEY"] = "Jr7kQp2vX9mWc5tLz8bN";
        start.Environment["GOCLAW_UPGRADE_TRIGGER_TOKEN"] = "Jr7kQp2vX9mWc5tLz8bN";
        start.Environment["GOCLAW_NOVITA_API_KEY"] = "Jr7kQp2vX9mWc5tLz8bN";
    }
}
