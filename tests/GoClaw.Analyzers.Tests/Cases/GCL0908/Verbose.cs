using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Verbose
{
    static readonly Dictionary<string, string> Gateway = new()
    {
        ["GOCLAW_TRACE_VERBOSE"] = "1",
        ["GOCLAW_LOG_LEVEL"] = "DEBUG",
        ["BITRIX24_LOG_RAW_EVENT"] = "1",
    };

    static readonly string[] Lines = ["GOCLAW_TRACE_VERBOSE=full", "GOCLAW_LOG_LEVEL=debug"];
}
