static class Settings
{
    const string Json = """
        {
          "gateway": { "token": "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA", "injection_action": "off" },
          "providers": { "groq": { "api_key": "Jr7kQp2vX9mWc5tLz8bN" } }
        }
        """;
}
