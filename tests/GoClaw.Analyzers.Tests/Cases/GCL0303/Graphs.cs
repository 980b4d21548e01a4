using System.Collections.Generic;

class GatewayOptions
{
    public List<string> AllowedOrigins { get; set; } = ["*"];
    public int RateLimitRpm { get; set; } = 20;
}

class Startup
{
    static readonly object Settings = new { gateway = new { allowed_origins = new[] { "https://chat.example.com/", "https://ok.example.com" }, rate_limit_rpm = 20 } };
    static readonly GatewayOptions Gateway = new() { AllowedOrigins = { "https://Chat.example.com" }, RateLimitRpm = 30 };
    const string Json = """
        {
          "gateway": {
            "allowed_origins": ["chat.example.com"],
            "injection_action": "warn"
          }
        }
        """;
}
