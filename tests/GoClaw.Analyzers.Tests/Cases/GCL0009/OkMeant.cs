using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

/// <summary>Values whose effect equals their meaning.</summary>
static class OkMeant
{
    static readonly Dictionary<string, string> Gateway = new()
    {
        ["GOCLAW_SANDBOX_NETWORK"] = "no",
        ["GOCLAW_TELEMETRY_ENABLED"] = "false",
        ["GOCLAW_TELEMETRY_INSECURE"] = "0",
        ["GOCLAW_AUTO_UPGRADE"] = "false",
        ["GOCLAW_DESKTOP"] = "0",
        ["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "FALSE",
        ["GOCLAW_ALLOW_PRIVATE_PROVIDER_URLS"] = "off",
        ["GOCLAW_SKILLS_SLASH_COMMANDS_ENABLED"] = "Yes",
        ["GOCLAW_DISABLE_PERSONAL_SKILLS"] = "1",
    };
}
