using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkComputed
{
    static void Set(ProcessStartInfo start, byte[] key, Func<string, string> vault)
    {
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = Convert.ToHexString(key);
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = vault("goclaw-encryption-key");
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = Environment.GetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY");
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = $"{key.Length:x64}";
    }
}
