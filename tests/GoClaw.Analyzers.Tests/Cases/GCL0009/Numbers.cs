using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Numbers
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_PORT"] = "80a";
        start.Environment["GOCLAW_SANDBOX_MEMORY_MB"] = "512MB";
        start.Environment["GOCLAW_SANDBOX_CPUS"] = "0";
        start.Environment["GOCLAW_SANDBOX_TIMEOUT_SEC"] = "-1";
        start.Environment["GOCLAW_LANE_MAIN"] = "many";
        start.Environment["GOCLAW_SKILLS_MAX_UPLOAD_SIZE_MB"] = "1_000";
        Environment.SetEnvironmentVariable("GOCLAW_PORT", "99999");
        Environment.SetEnvironmentVariable("GOCLAW_PORT", " 18790");
    }
}
