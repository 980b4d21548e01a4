using System.Text.Json;
using System.Text.Json.Nodes;

record AgentDefaults(bool RestrictToWorkspace = false, int MaxToolCalls = 50);

class Startup
{
    void Configure(JsonNode root, GoClawSettings settings, bool strict)
    {
        root["agents"]!["defaults"]!["restrict_to_workspace"] = false;
        root["agents"]!["defaults"]!["restrict_to_workspace"] = JsonValue.Create(false);
        settings.RestrictToWorkspace = false;
        settings.RestrictToWorkspace = strict;
        settings.RestrictToWorkspace = strict || false;
        string text = $$"""
            {
              "agents": {
                "defaults": {
                  "workspace": "{{root}}",
                  "restrict_to_workspace": false
                }
              }
            }
            """;
        JsonDocument.Parse(text);
        JsonDocument.Parse("{\"agents\":{\"defaults\":{\"restrict_to_workspace\":false}}}");
    }
}

class GoClawSettings
{
    public bool RestrictToWorkspace { get; set; } = true;
}
