using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Lists
{
    static void Set(ProcessStartInfo start, string token)
    {
        start.Environment["GOCLAW_ALLOWED_ORIGINS"] = ",";
        start.Environment["GOCLAW_OWNER_IDS"] = " , ";
        start.Environment["GOCLAW_LOG_LEVEL"] = "warning";
        start.Environment["GOCLAW_EDITION"] = "enterprise";
        start.Environment["GOCLAW_STORAGE_BACKEND"] = "postgresql";
        start.Environment["GOCLAW_SANDBOX_MODE"] = "";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = token + "\n";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = $" {token}";
    }
}
