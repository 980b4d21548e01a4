using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Truthy
{
    static void Set(ProcessStartInfo start, bool isTest)
    {
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "TRUE";
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "Yes";
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = isTest ? "on" : "off";
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = isTest switch { true => "1", _ => "0" };
        start.Environment["GOCLAW_DESKTOP"] = "1";
    }
}
