using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkDescribed
{
    static readonly Dictionary<string, string> Variables = new()
    {
        { "GOCLAW_ENCRYPTION_KEY", "Key of the gateway, 64 hex digits" },
        { "GOCLAW_GATEWAY_TOKEN", "Token of the gateway" },
    };

    static readonly Dictionary<string, string> Keys = new()
    {
        ["GOCLAW_ENCRYPTION_KEY"] = "GoClaw:EncryptionKey",
        ["GOCLAW_GATEWAY_TOKEN"] = "gateway.token",
    };
}
