using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkRemoved
{
    static void TearDown(ProcessStartInfo start)
    {
        Environment.SetEnvironmentVariable("GOCLAW_ALLOW_INSECURE_NO_AUTH", null);
        start.Environment.Remove("GOCLAW_ALLOW_INSECURE_NO_AUTH");
        start.EnvironmentVariables.Remove("GOCLAW_DESKTOP");
    }
}
