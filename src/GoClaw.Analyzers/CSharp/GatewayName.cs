namespace GoClaw.Analyzers.CSharp;

/// <summary>What a name says about whose address stands behind it.</summary>
enum GatewayName
{
    /// <summary>It would fit any address: <c>BaseUrl</c>, <c>client</c>, <c>_http</c>.</summary>
    Neutral,

    /// <summary>A gateway's: <c>GoClawClient</c>, <c>goclaw_url</c>, "GoClaw:BaseUrl".</summary>
    Gateway,

    /// <summary>Somebody else's: <c>MetricsUrl</c>, <c>logger</c>, also <c>GoClawDashboardUrl</c>.</summary>
    Other,

    /// <summary>No address that anybody asks: <c>AllowedOrigins</c>, <c>XmlNamespace</c>, <c>Urls</c> of a server.</summary>
    Foreign,
}

/// <summary>Reads names by their words.</summary>
static class GatewayNames
{
    const string Own = "goclaw";

    /// <summary>Beside the name of GoClaw, words that make it the name of something else than a gateway.</summary>
    static readonly HashSet<string> Strangers = new(StringComparer.OrdinalIgnoreCase)
    {
        "ui", "dashboard", "web", "frontend", "portal", "site", "website", "homepage", "home", "docs", "doc", "documentation", "help", "support", "readme", "repo", "repository",
        "source", "github", "license", "project", "package", "registry", "nuget", "download", "release", "releases", "image", "feed", "logo", "icon", "link", "changelog", "update", "updates", "install", "installer", "script", "terms", "privacy", "blog", "forum", "wiki", "issue", "issues", "cdn", "assets",
        "prompt", "answer", "content", "body", "reply", "article", "page", "attachment", "avatar", "picture", "media", "fetch", "tool", "skill",
        "issuer", "audience", "authority", "scope", "realm", "xml", "soap", "callback", "redirect", "webhook", "webhooks", "hook", "notify", "notification", "proxy",
        "db", "database", "postgres", "postgresql", "pg", "redis", "sql", "dsn", "chrome", "browser", "minio", "s3", "storage", "smtp", "mail",
        "metrics", "prometheus", "grafana", "loki", "seq", "elastic", "otel", "otlp", "telemetry", "jaeger", "tracing", "trace", "zipkin", "exporter", "collector", "sentry", "alert",
        "ollama", "openai", "anthropic", "claude", "gemini", "groq", "mistral", "deepseek", "openrouter", "azure", "aws", "llm", "model", "models", "embedding", "embeddings", "provider", "tts", "searxng",
        "telegram", "discord", "slack", "zalo", "feishu", "lark", "whatsapp", "keycloak", "auth0", "oidc", "oauth", "identity", "idp", "vault",
        "worker", "sidecar", "regex", "pattern", "example", "sample", "publisher", "product", "vendor",
    };

    static readonly HashSet<string> NoAddresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "xmlns", "namespace", "ns", "schema", "schemas", "claim", "claims", "claimtype", "origin", "origins", "cors", "referer", "referrer", "listen", "bind", "prefix", "prefixes", "urls",
    };

    /// <summary>Words that say nothing of whose address it is.</summary>
    static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "url", "uri", "base", "address", "endpoint", "host", "hostname", "root", "server", "gateway", "gw", "api", "ws", "wss", "websocket", "socket", "http", "https", "rest", "rpc", "grpc", "mcp",
        "health", "healthz", "check", "checks", "status", "ready", "live", "alive", "liveness", "readiness", "ping", "probe", "path", "route", "relative", "absolute", "full", "target", "request", "message", "response",
        "client", "clients", "handler", "factory", "connection", "channel", "transport", "session", "remote", "default", "fallback", "primary", "secondary", "backup", "main", "internal", "external", "public", "private",
        "prod", "production", "staging", "stage", "dev", "development", "local", "test", "tests", "lan", "cluster", "config", "configuration", "options", "opts", "option", "settings", "setting", "section", "builder", "build",
        "service", "services", "context", "instance", "resource", "container", "value", "values", "text", "s", "x", "u", "c", "b", "o", "h", "a", "p", "r", "e", "it", "this", "result", "uris", "addresses", "endpoints", "hosts",
        "new", "my", "the", "our", "this", "m", "v", "v1", "v2", "version", "string", "str", "data", "args", "arg", "input", "current", "actual", "flurl", "refit", "app", "application", "wait", "strategy", "get", "head", "key", "name", "host", "port",
    };

    /// <summary>What a type is called that is given the address of what it connects to.</summary>
    static readonly HashSet<string> Connecting = new(StringComparer.OrdinalIgnoreCase)
    {
        "client", "options", "settings", "config", "configuration", "connection", "api", "gateway", "channel", "transport", "socket", "websocket", "ws", "http", "rest", "builder", "service",
        "endpoint", "server", "factory", "health", "check", "probe", "resource", "session", "proxy", "agent", "i", "v1", "v2", "address", "url", "uri",
    };

    /// <summary>Types that answer, or test what answers, rather than ask.</summary>
    static readonly HashSet<string> Answering = new(StringComparer.OrdinalIgnoreCase)
    {
        "startup", "program", "endpoints", "controller", "controllers", "middleware", "module", "server", "listener", "app", "application", "test", "tests", "fixture", "spec", "specs",
    };

    public static GatewayName Of(string name)
    {
        List<string> words = Words(name, out bool isOwn);
        if (words.Exists(NoAddresses.Contains))
            return GatewayName.Foreign;
        if (words.Exists(Strangers.Contains))
            return GatewayName.Other;
        if (!isOwn)
            return words.TrueForAll(Plain.Contains) ? GatewayName.Neutral : GatewayName.Other;
        // The gateway's own variables (GOCLAW_X_BASE_URL) mostly name its neighbours.
        bool isVariable = name.StartsWith("GOCLAW_", StringComparison.Ordinal);
        return isVariable && !words.TrueForAll(Plain.Contains) ? GatewayName.Other : GatewayName.Gateway;
    }

    public static bool IsClientType(string name) => Of(name) == GatewayName.Gateway && !Words(name, out _).Exists(Answering.Contains);

    public static bool IsConnection(string type) => Words(type, out _).TrueForAll(Connecting.Contains);

    /// <summary>Whether a name says that an address stands behind it.</summary>
    public static bool IsAddress(string name) => Words(name, out _).Exists(word => word.ToLowerInvariant() is "url" or "uri" or "address" or "endpoint" or "host" or "path" or "route");

    public static bool IsOwn(string name) => name.IndexOf(Own, StringComparison.OrdinalIgnoreCase) >= 0;

    static List<string> Words(string name, out bool isOwn)
    {
        List<string> words = [];
        isOwn = false;
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i + Own.Length <= name.Length && string.Compare(name, i, Own, 0, Own.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                Add(i);
                isOwn = true;
                i += Own.Length;
                start = i;
                if (i >= name.Length)
                    break;
            }

            bool ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            bool begins = !ends && i > start && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (ends || begins)
            {
                Add(i);
                start = ends ? i + 1 : i;
            }
        }

        return words;

        void Add(int end)
        {
            if (end > start)
                words.Add(name.Substring(start, end - start));
        }
    }
}
