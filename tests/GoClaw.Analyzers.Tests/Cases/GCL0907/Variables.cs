using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_BROWSER_REMOTE_URL"] = "ws://chrome.example.com:9222";
    }
}
