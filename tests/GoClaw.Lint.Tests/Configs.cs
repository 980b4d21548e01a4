namespace GoClaw.Lint.Tests;

/// <summary>Two configurations of one gateway.</summary>
static class Configs
{
    public const string Hardened = """
        {
          "gateway": { "injection_action": "block", "allowed_origins": ["https://ops.harbor.example"], "rate_limit_rpm": 20 },
          "agents": { "defaults": { "restrict_to_workspace": true, "sandbox": { "mode": "non-main" } } },
          "tools": { "rate_limit_per_hour": 150 }
        }

        """;

    public static string Unsafe { get; } = Hardened.Replace("\"block\"", "\"off\"", StringComparison.Ordinal);
}
