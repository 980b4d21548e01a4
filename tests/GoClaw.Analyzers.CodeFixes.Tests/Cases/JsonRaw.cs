static class Settings
{
    const string Json = """
        {
          "gateway": { 'injection_action': 'off', "rate_limit_rpm": 0 },
          "agents": { "defaults": { "restrict_to_workspace": false, "sandbox": { "mode": "off" } } },
        }
        """;

    static string With(string name) => $$"""
        {
          "gateway": { "injection_action": "off" },
          "agents": { "defaults": { "restrict_to_workspace": false, "workspace": "{{name}}" } }
        }
        """;
}
