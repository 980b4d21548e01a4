using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

static class Settings
{
    static void Set(IConfiguration configuration, JsonNode json)
    {
        configuration["gateway:injection_action"] = "off";
        json["gateway"]!["injection_action"] = "off";
    }
}
