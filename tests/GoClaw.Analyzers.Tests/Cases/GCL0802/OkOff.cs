using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOff
{
    static void Set(ProcessStartInfo start, bool isNew)
    {
        start.Environment["GOCLAW_AUTO_UPGRADE"] = "false";
        start.Environment["GOCLAW_AUTO_UPGRADE"] = "0";
        start.Environment["GOCLAW_AUTO_UPGRADE"] = "";
        start.Environment["GOCLAW_AUTO_UPGRADE"] = isNew.ToString();
    }
}
