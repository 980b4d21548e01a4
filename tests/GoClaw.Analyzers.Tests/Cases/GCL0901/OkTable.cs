using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkTable
{
    static readonly Dictionary<string, string> HelpTexts = new() { ["GOCLAW_DESKTOP"] = "1", ["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "1" };
    static readonly (string, string)[] Switches = [("GOCLAW_ALLOW_INSECURE_NO_AUTH", "starts without a token")];
    static readonly Dictionary<string, string> Options = new() { ["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "AllowInsecureNoAuth" };
}
