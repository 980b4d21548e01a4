using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkVariables
{
    static void Set(ProcessStartInfo start, string key)
    {
        start.Environment["GOCLAW_GROQ_API_KEY"] = key;
        start.Environment["GOCLAW_OPENAI_API_KEY"] = "<your key>";
        start.Environment["GOCLAW_ANTHROPIC_API_KEY"] = "sk-ant-...";
        start.Environment["GOCLAW_TELEGRAM_TOKEN"] = "${TELEGRAM_TOKEN}";
        start.Environment["GOCLAW_SLACK_BOT_TOKEN"] = "";
        start.Environment["GOCLAW_VERTEX_CREDENTIALS_FILE"] = "/run/secrets/vertex.json";
        start.Environment["GOCLAW_DISCORD_TOKEN"] = Environment.GetEnvironmentVariable("DISCORD_TOKEN") ?? "";
    }
}
