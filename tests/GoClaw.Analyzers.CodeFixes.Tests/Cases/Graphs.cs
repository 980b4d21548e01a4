using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

static class Settings
{
    const string Token = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";

    static readonly object Anonymous = new { gateway = new { token = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA", injection_action = "warn" } };

    static readonly object ByName = new { gateway = new { token = Token, injection_action = "warn" } };

    static readonly object Chosen = new { gateway = new { token = Environment.UserName == "dev" ? "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA" : "", injection_action = "warn" } };

    static readonly JsonObject Json = new() { ["providers"] = new JsonObject { ["groq"] = new JsonObject { ["api_key"] = "Jr7kQp2vX9mWc5tLz8bN" } }, ["gateway"] = new JsonObject { ["injection_action"] = "warn" } };

    static readonly Dictionary<string, string?> Keys = new() { ["Providers:OpenAI:ApiKey"] = "Jr7kQp2vX9mWc5tLz8bN", ["Gateway:InjectionAction"] = "warn" };
}
