using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkRead
{
    static bool IsOn => Environment.GetEnvironmentVariable("GOCLAW_AUTO_UPGRADE") == "true";
    static bool Is(string name, string value) => Environment.GetEnvironmentVariable(name) == value;
    static bool IsToo => Is("GOCLAW_AUTO_UPGRADE", "true");
}
