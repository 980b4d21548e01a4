using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkTable
{
    static readonly Dictionary<string, string> Documentation = new() { ["GOCLAW_TRACE_VERBOSE"] = "1", ["GOCLAW_LOG_LEVEL"] = "debug" };
    static readonly (string, string)[] Rows = [("GOCLAW_LOG_LEVEL", "debug, info, warn or error"), ("GOCLAW_TRACE_VERBOSE", "any text switches it on")];
}
