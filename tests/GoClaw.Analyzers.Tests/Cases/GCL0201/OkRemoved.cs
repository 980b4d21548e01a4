using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkRemoved
{
    static void Set()
    {
        Environment.SetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY", null);
        Environment.SetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY", "");
    }
}
