using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOther
{
    static readonly Dictionary<string, string> Variables = new() { ["AUTO_UPGRADE"] = "true", ["GOCLAW_UPGRADE_DETACHED"] = "true", ["SHOP_AUTO_UPGRADE"] = "true" };
}
