using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Json;

/// <summary>JSON of other programs.</summary>
class OtherJson
{
    // GCL0003: package.json
    const string Package = """
        { "name": "shop", "version": "1.0.0", "private": true, "scripts": { "start": "node server.js", "test": "jest" }, "dependencies": { "goclaw": "^1.0.0" }, "packages": { "": {} } }
        """;

    // GCL0003: tsconfig.json
    const string TsConfig = """
        {
          // strict
          "compilerOptions": { "target": "es2022", "module": "nodenext", "strict": true, },
          "include": ["src"],
        }
        """;

    // GCL0003: appsettings.json
    const string AppSettings = """
        {
          "Logging": { "LogLevel": { "Default": "Information" } },
          "AllowedHosts": "*",
          "Gateway": { "Host": "0.0.0.0", "Port": 8080 },
          "ConnectionStrings": { "Default": "Data Source=shop.db" }
        }
        """;

    // GCL0003: appsettings.json with telemetry
    const string Telemetry = """{ "Telemetry": { "Enabled": true, "Endpoint": "http://otel.example.com:4317", "ServiceName": "shop" }, "Database": { "Provider": "Sqlite" } }""";

    // GCL0003: OpenAPI
    const string OpenApi = """
        { "openapi": "3.0.1", "info": { "title": "Gateway" }, "paths": { "/gateway": { "get": { "responses": { "200": { "description": "ok" } } } } }, "components": { "schemas": { "Agents": { "type": "object", "properties": { "mode": { "type": "string", "enum": ["off", "all"] } } } } } }
        """;

    // GCL0003: JSON Schema with sections of that name
    const string Schema = """
        { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "gateway": { "type": "object" }, "agents": { "type": "object" }, "tools": { "type": "array" } } }
        """;

    // GCL0003: a request to a language model
    const string Chat = """{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "hi" }], "tools": [{ "type": "function", "function": { "name": "search" } }], "max_tokens": 100, "temperature": 0 }""";

    // GCL0003: Ocelot
    const string Ocelot = """
        { "Routes": [{ "DownstreamPathTemplate": "/todos/{id}", "DownstreamScheme": "http", "DownstreamHostAndPorts": [{ "Host": "example.com", "Port": 80 }] }], "GlobalConfiguration": { "BaseUrl": "http://gateway.example.com" } }
        """;

    // GCL0003: YARP
    const string Yarp = """{ "ReverseProxy": { "Routes": { "route1": { "ClusterId": "c1", "Match": { "Path": "{**catch-all}" } } }, "Clusters": { "c1": { "Destinations": { "d1": { "Address": "http://10.0.0.1/" } } } } } }""";

    // GCL0903: a client of MCP servers
    const string Mcp = """
        { "mcpServers": { "filesystem": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/"] }, "remote": { "url": "http://mcp.example.com/sse" } } }
        """;

    // GCL0903: VS Code's MCP servers
    const string VsCode = """{ "servers": { "fetch": { "type": "stdio", "command": "uvx", "args": ["mcp-server-fetch"] } }, "inputs": [] }""";

    // GCL0302: a docker-compose as JSON
    const string Compose = """{ "services": { "gateway": { "image": "traefik", "ports": ["18790:18790"] }, "redis": { "image": "redis" } } }""";

    // GCL0302: a Kubernetes object
    const string Service = """{ "apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway", "metadata": { "name": "edge" }, "spec": { "listeners": [{ "port": 80, "protocol": "HTTP" }] } }""";

    // GCL0501: PayPal's settings
    const string PayPal = """{ "paypal": { "mode": "sandbox", "sandbox": { "mode": "off", "client_id": "x" } } }""";

    // GCL0501: a sandbox at the root of something else
    const string Sandbox = """{ "sandbox": { "enabled": false, "mode": "none" }, "mode": "off" }""";

    // GCL0902: a Slack manifest
    const string Manifest = """{ "display_information": { "name": "Bot" }, "features": { "bot_user": { "display_name": "bot" } }, "settings": { "socket_mode_enabled": true } }""";

    // GCL0902: channels of notifications
    const string Notifications = """{ "channels": { "email": { "enabled": true }, "slack": { "enabled": true, "webhook": "https://hooks.example.com/x" }, "telegram": { "enabled": false } } }""";

    // GCL0902: a table of Discord's channels
    const string Discord = """{ "channels": [{ "id": "175928847299117063", "type": 0, "name": "general" }], "discord": { "prefix": "!" } }""";

    // GCL0910: models and where they are
    const string Providers = """{ "providers": { "openai": { "api_key": "${OPENAI_API_KEY}", "api_base": "http://litellm.example.com:4000" }, "ollama": { "host": "http://gpu.example.com:11434" } } }""";

    // GCL0910: LiteLLM
    const string LiteLlm = """{ "model_list": [{ "model_name": "gpt-4o", "litellm_params": { "model": "openai/gpt-4o", "api_base": "http://models.example.com", "api_key": "os.environ/KEY" } }] }""";

    // GCL0303: CORS of a gateway
    const string Cors = """{ "gateway": { "allowed_origins": ["*"], "host": "0.0.0.0", "port": 80 } }""";

    // GCL0505: tools with a timeout
    const string Tools = """{ "tools": { "eslint": { "version": "9" }, "node": "22" }, "packages": ["a", "b"] }""";

    // GCL0006: a key twice, in a test of a parser
    const string Twice = """{ "a": 1, "a": 2, "gateway": 1, "gateway": 2 }""";

    // GCL0001: JSON that is broken on purpose
    static readonly string[] Broken = ["{", "{\"gateway\":", "{ gateway: {", "{\"agents\": [}", "{'tools': }"];

    // GCL0001: JSON in pieces
    const string Piece = "{ \"gateway\": { \"port\": ";

    // GCL0001: JSON with holes
    static string Holes(string name, int port) => $$"""{ "gateway": { "name": "{{name}}", "port": {{port}} } }""";

    // GCL0002: a document built key by key
    static JsonObject Built() => new() { ["gateway"] = new JsonObject { ["port"] = "80", ["name"] = "edge" }, ["routes"] = new JsonArray("a", "b") };

    // GCL0002: a node that is changed
    static void Change(JsonNode node)
    {
        node["mode"] = "off";
        node["sandbox"]!["mode"] = "paypal";
        node["gateway"]!["port"] = "80";
    }

    // GCL0002: a property that is read
    static string? ReadMode(JsonElement root) => root.GetProperty("agents").GetProperty("defaults").GetProperty("sandbox").GetProperty("mode").GetString();

    // GCL0003: Aspire's manifest
    const string Aspire = """{ "resources": { "gateway": { "type": "container.v0", "image": "goclaw", "env": { "MODE": "off" } }, "cache": { "type": "container.v0" } } }""";

    // GCL0003: GeoJSON
    const string Geo = """{ "type": "Feature", "geometry": { "type": "Point", "coordinates": [13.4, 52.5] }, "properties": { "gateway": "Berlin" } }""";

    // GCL0003: a template of text, no JSON
    const string Handlebars = "{{#agents}}{{name}}: {{tools}}{{/agents}} gateway: { }";

    // GCL0003: a GraphQL query
    const string GraphQl = "{ agents { name tools { name } } gateway { host port } sessions(first: 10) { id } }";

    // GCL0003: TOML and YAML with the same names
    const string Toml = "[gateway]\nhost = \"0.0.0.0\"\nport = 80\n[agents]\nmode: off\n";

    // GCL0003: a response of an API
    const string Response = """{ "agents": [{ "id": 1, "tools": ["search"] }], "sessions": [], "gateway": "eu-1" }""";

    // GCL0003: a game's save
    const string Save = """{ "agents": { "smith": { "health": 100 } }, "sessions": 3, "hooks": ["grapple"] }""";

    // GCL0603: editors' settings
    const string Editor = """{ "editor.formatOnSave": true, "security.workspace.trust.enabled": false, "tools": { "restrict": false } }""";
}
