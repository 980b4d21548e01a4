using System.Globalization;
using System.Text;

namespace GoClaw.Bench;

/// <summary>
/// A configuration of any size as a large installation writes one: strict JSON, two blanks of indent, without a finding of a safeguard, grown by
/// what grows there: groups of a channel, MCP servers, bindings, prices of models.
/// </summary>
static class Configuration
{
    const string Head = """
        {
          "agents": {
            "defaults": {
              "model": "claude-sonnet-4-5-20250929",
              "workspace": "/srv/dispatch",
              "restrict_to_workspace": true,
              "max_tool_calls": 200,
              "sandbox": { "mode": "non-main", "memory_mb": 1024, "cpus": 1.5, "timeout_sec": 300 }
            }
          },
          "gateway": {
            "host": "127.0.0.1",
            "port": 18790,
            "allowed_origins": ["https://dispatch.harbor.example"],
            "rate_limit_rpm": 60,
            "injection_action": "block"
          },
          "telemetry": { "enabled": true, "endpoint": "otel:4317" },

        """;

    /// <param name="size">Length wanted in characters; the text is at most one entry longer.</param>
    public static string OfSize(int size)
    {
        int part = (size - Head.Length) / 3;
        StringBuilder text = new(Head);
        text.Append("  \"channels\": {\n    \"telegram\": {\n      \"enabled\": true,\n      \"dm_policy\": \"allowlist\",\n      \"group_policy\": \"allowlist\",\n      \"allow_from\": [\"386246614\", 1234567890],\n      \"groups\": {\n");
        Grow(text, part, i => $$"""        "-100{{i + 1000000000}}": { "group_policy": "allowlist", "require_mention": true, "allow_from": ["{{i + 386246614}}", {{i + 1234567890}}], "system_prompt": "You answer the crew of ship {{i}}." }""");
        text.Append("\n      }\n    }\n  },\n  \"tools\": {\n    \"rate_limit_per_hour\": 150,\n    \"web_fetch\": { \"policy\": \"allowlist\", \"allowed_domains\": [\"harbor.example\"] },\n    \"mcp_servers\": {\n");
        Grow(text, part, i => $$"""
                  "berth-{{i}}": {
                    "transport": "streamable-http",
                    "url": "https://berth-{{i}}.harbor.example/mcp",
                    "headers": { "X-Team": "dispatch", "Accept": "application/json" },
                    "tool_prefix": "berth{{i}}_",
                    "timeout_sec": {{30 + i % 60}}
                  }
            """);
        text.Append("\n    }\n  },\n  \"bindings\": [\n");
        Grow(text, part, i => $$"""    { "agentId": "dispatcher-{{i}}", "match": { "channel": "telegram", "peer": { "kind": "group", "id": "-100{{i + 1000000000}}" } } }""");
        return text.Append("\n  ]\n}\n").ToString();
    }

    static void Grow(StringBuilder text, int length, Func<int, string> entry)
    {
        int end = text.Length + length;
        for (int i = 0; i == 0 || text.Length < end; i++)
            text.Append(i == 0 ? "" : ",\n").Append(CultureInfo.InvariantCulture, $"{entry(i)}");
    }
}
