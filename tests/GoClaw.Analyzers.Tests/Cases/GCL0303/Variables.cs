using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_ALLOWED_ORIGINS"] = "*";
        start.Environment["GOCLAW_ALLOWED_ORIGINS"] = "https://ops.example.com/, https://admin.example.com";
        start.Environment["GOCLAW_ALLOWED_ORIGINS"] = "https://ops.example.com,ops.example.com";
    }
}
