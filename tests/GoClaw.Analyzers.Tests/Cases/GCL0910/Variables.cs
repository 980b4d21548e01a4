using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Variables
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_OPENAI_BASE_URL"] = "http://llm.example.com/v1";
        start.Environment["GOCLAW_OLLAMA_HOST"] = "http://10.0.4.9:11434";
        start.Environment["GOCLAW_ANTHROPIC_BASE_URL"] = "http://proxy.example.com";
        start.Environment["GOCLAW_ALLOW_PRIVATE_PROVIDER_URLS"] = "true";
    }
}
