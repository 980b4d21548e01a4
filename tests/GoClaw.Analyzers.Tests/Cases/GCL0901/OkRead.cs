using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkRead
{
    static bool IsOpen => Environment.GetEnvironmentVariable("GOCLAW_ALLOW_INSECURE_NO_AUTH") is "1" or "true";
    static void Refuse(string name)
    {
        if (name == "GOCLAW_ALLOW_INSECURE_NO_AUTH" || name == "GOCLAW_DESKTOP")
            throw new InvalidOperationException("GOCLAW_ALLOW_INSECURE_NO_AUTH=1 is not allowed here");
    }
}
