using System;
using Microsoft.Extensions.Logging;

namespace Case;

/// <summary>GoClaw answers at /health, not at /healthz: http://localhost:18790/healthz is 404.</summary>
class OkText(ILogger logger)
{
    // goclaw.GetAsync("/healthz")
    const string GoClawHelp = "GoClaw has no /healthz; ask http://localhost:18790/health.";
    const string GoClawNote = "http://localhost:18790/healthz is 404";

    void Say()
    {
        logger.LogWarning("/healthz");
        Console.WriteLine("http://localhost:18790/healthz");
        throw new InvalidOperationException("/healthz of goclaw is gone");
    }
}
