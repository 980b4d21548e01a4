using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkQuiet
{
    static readonly Dictionary<string, string> Gateway = new()
    {
        ["GOCLAW_TRACE_VERBOSE"] = "",
        ["GOCLAW_LOG_LEVEL"] = "info",
        ["BITRIX24_LOG_RAW_EVENT"] = "0",
    };
}
