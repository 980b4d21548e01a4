using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkLists
{
    static void Set(ProcessStartInfo start, string[] origins, string token)
    {
        start.Environment["GOCLAW_ALLOWED_ORIGINS"] = "https://ops.example.com, https://admin.example.com,";
        start.Environment["GOCLAW_OWNER_IDS"] = "386246614,5519321884";
        start.Environment["GOCLAW_LOG_LEVEL"] = "WARN";
        start.Environment["GOCLAW_EDITION"] = "Lite";
        start.Environment["GOCLAW_STORAGE_BACKEND"] = "sqlite";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = token.Trim();
        start.Environment["GOCLAW_TELEMETRY_SERVICE_NAME"] = "goclaw (staging)";
        start.Environment["GOCLAW_PACKAGES_GITHUB_ALLOWED_ORGS"] = "example, example-labs";
        Environment.SetEnvironmentVariable("GOCLAW_ALLOWED_ORIGINS", string.Join(",", origins));
    }
}
