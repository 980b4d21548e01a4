using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkUnknown
{
    static void Set(ProcessStartInfo start, string level, bool isVerbose)
    {
        start.Environment["GOCLAW_LOG_LEVEL"] = level;
        start.Environment["GOCLAW_LOG_LEVEL"] = $"{level}";
        start.Environment["GOCLAW_TRACE_VERBOSE"] = isVerbose.ToString();
        start.Environment["GOCLAW_TRACE_VERBOSE"] = "${TRACE_VERBOSE}";
    }
}
