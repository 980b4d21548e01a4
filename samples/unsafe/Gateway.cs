using System.Diagnostics;

namespace Unsafe;

/// <summary>The gateway that answers for this service: how it is started, and how it is asked.</summary>
sealed class Gateway(IConfiguration configuration, ILogger<Gateway> logger)
{
    static readonly object Settings = new
    {
        agents = new { defaults = new { restrict_to_workspace = false, sandbox = new { mode = "off" } } },
        gateway = new { injection_action = "off" },
    };

    readonly HttpClient goclaw = new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true })
    {
        BaseAddress = new Uri("http://gateway.harbor.example:18790"),
    };

    public void Start()
    {
        ProcessStartInfo start = new("goclaw");
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "1";
        start.Environment["GOCLAW_SANDBOX_NETWORK"] = "yes";
        start.Environment["GOCLAW_GATEWAY_TOKE"] = configuration["GOCLAW_GATEWAY_TOKEN"];
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://goclaw:goclaw@db.harbor.example/goclaw?sslmode=disable";
        start.Environment["GOCLAW_AUTO_UPGRADE"] = "true";
        start.Environment["GOCLAW_TRACE_VERBOSE"] = "1";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "change-me";

        string? token = configuration["GOCLAW_GATEWAY_TOKEN"];
        logger.LogInformation("Starting a gateway of {Count} sections with {Token}", Settings.GetType().GetProperties().Length, token);
        Process.Start(start);
    }

    public async Task<bool> IsWell() => (await goclaw.GetAsync("/healthz")).IsSuccessStatusCode;
}
