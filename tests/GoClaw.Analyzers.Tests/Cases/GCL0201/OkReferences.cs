using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkReferences
{
    static void Set(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "${GOCLAW_ENCRYPTION_KEY}";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "${GOCLAW_ENCRYPTION_KEY:?set it}";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "$GOCLAW_ENCRYPTION_KEY";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "{{ .Values.encryptionKey }}";
    }
}
