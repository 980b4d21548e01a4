using System;

static class Keys
{
    static readonly string Anthropic = "sk-" + "ant-api03-" + "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uAJr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uAJr7kQp2vX9mWc5tLz8bNd4hAA";
    static readonly string Groq = "gsk" + "_Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uAJr7kQp2vX9mWc5tLz8b";
    static readonly string GitHub = "ghp" + "_Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uAJr7k";
}
