using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOther
{
    static readonly Dictionary<string, string> Variables = new() { ["ALLOW_INSECURE_NO_AUTH"] = "1", ["SHOP_DESKTOP"] = "1", ["GOCLAW_CLIENT_DESKTOP"] = "1", ["GOCLAW_INSECURE"] = "1" };
}
