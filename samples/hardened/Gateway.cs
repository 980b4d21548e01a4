using System.Diagnostics;

namespace Hardened;

/// <summary>The gateway that answers for this service: how it is started, and how it is asked.</summary>
sealed class Gateway(IConfiguration configuration, ILogger<Gateway> logger)
{
    static readonly object Settings = new
    {
        agents = new { defaults = new { restrict_to_workspace = true, sandbox = new { mode = "non-main" } } },
        gateway = new { injection_action = "block" },
    };

    readonly HttpClient goclaw = new() { BaseAddress = new Uri("https://gateway.harbor.example") };

    public void Start()
    {
        ProcessStartInfo start = new("goclaw");
        foreach (string secret in new[] { "GOCLAW_GATEWAY_TOKEN", "GOCLAW_POSTGRES_DSN", "GOCLAW_ENCRYPTION_KEY" })
            start.Environment[secret] = configuration[secret] ?? throw new InvalidOperationException($"{secret} is not set.");
        start.Environment["GOCLAW_SANDBOX_NETWORK"] = "false";

        logger.LogInformation("Starting a gateway of {Count} sections", Settings.GetType().GetProperties().Length);
        Process.Start(start);
    }

    public async Task<bool> IsWell() => (await goclaw.GetAsync("/health")).IsSuccessStatusCode;
}
