using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOff
{
    static void Set(ProcessStartInfo start, bool isTest)
    {
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "false";
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "0";
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "no";
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = isTest.ToString();
        start.Environment["GOCLAW_DESKTOP"] = "0";
        start.Environment["GOCLAW_DESKTOP"] = "";
    }
}
