using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkDescribed
{
    static readonly Dictionary<string, string> Descriptions = new()
    {
        { "GOCLAW_SESSIONS_STORAGE", "database" },
        { "GOCLAW_WHATSAPP_ENABLED", "true" },
    };

    static readonly (string Name, string Text)[] Table =
    [
        ("GOCLAW_NOVITA_API_KEY", "Key of Novita; not read by the gateway"),
        ("GOCLAW_STT_API_KEY", "Key for speech recognition; not read by the gateway"),
    ];

    static string Explain(string name) => name switch
    {
        "GOCLAW_WHATSAPP_BRIDGE_URL" => "removed",
        _ => throw new ArgumentException("GOCLAW_WHATSAPP_ENABLED", nameof(name)),
    };
}
