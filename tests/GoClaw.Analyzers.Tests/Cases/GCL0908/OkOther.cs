using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOther
{
    static readonly Dictionary<string, string> Variables = new() { ["LOG_LEVEL"] = "debug", ["GOCLAW_CLIENT_LOG_LEVEL"] = "debug", ["Logging__LogLevel__Default"] = "Debug", ["GOCLAW_DEBUG"] = "1" };
}
