using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkTable
{
    static readonly Dictionary<string, string> Descriptions = new() { ["GOCLAW_AUTO_UPGRADE"] = "true" };
    static readonly (string, string)[] Text = [("GOCLAW_AUTO_UPGRADE", "true lets the gateway migrate")];
}
