using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_SANDBOX_IMAGE"] = "python:3";
        start.Environment["GOCLAW_SANDBOX_IMAGE"] = "goclaw-sandbox:latest";
        start.Environment["GOCLAW_SANDBOX_SCOPE"] = "shared";
        start.Environment["GOCLAW_SANDBOX_WORKSPACE_ACCESS"] = "rw";
    }
}
