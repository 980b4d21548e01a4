using System.Text;
using System.Text.Json;
using GoClaw.Lint.Reports;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Tests;

public sealed class EffectiveReportTests
{
    const string Config = """
        {
          gateway: { port: 8080, token: "q8Zr2vLxT5nW0cJ4mKd7", injection_action: "blok", allowed_origins: ["https://a.example"] },
          agents: { defaults: { sandbox: { mode: "all", cpus: Infinity } } },
          tools: {
            shellDenyGroups: { env_dump: null },
            mcp_servers: { charts: { env: { LANG: "C", API_KEY: "q8Zr2vLxT5nW0cJ4mKd7" } } },
          },
        }
        """;

    [Theory]
    [InlineData("gateway.rate_limit_rpm", "20", "\"default\"")]
    [InlineData("gateway.port", "8080", """{"line":2,"column":20}""")]
    [InlineData("gateway.token", "\"***\"", """{"line":2,"column":33}""")]
    [InlineData("gateway.injection_action", "\"blok\" \"warn\"", """{"line":2,"column":75}""")]
    [InlineData("gateway.allowed_origins", """["https://a.example"]""", """{"line":2,"column":100}""")]
    [InlineData("gateway.owner_ids", "null", "\"default\"")]
    [InlineData("agents.defaults.sandbox.memory_mb", "0 512", "\"default\"")]
    [InlineData("agents.defaults.sandbox.cpus", "\"Infinity\"", """{"line":3,"column":55}""")]
    [InlineData("tools.shellDenyGroups.env_dump", "false", """{"line":5,"column":34}""")]
    [InlineData("tools.mcp_servers.charts.env.API_KEY", "\"***\"", """{"line":6,"column":57}""")]
    [InlineData("tools.scrub_credentials", "null true", "\"default\"")]
    public void Every_setting_has_its_value_and_its_origin(string path, string value, string origin)
    {
        JsonElement setting = Json(Config).GetProperty("settings").EnumerateArray().Single(s => s.GetProperty("path").GetString() == path);
        string actsAs = setting.TryGetProperty("actsAs", out JsonElement acts) ? " " + Compact(acts) : "";
        Assert.Equal(value, Compact(setting.GetProperty("value")) + actsAs);
        Assert.Equal(origin, Compact(setting.GetProperty("origin")));
    }

    [Fact]
    public void A_file_that_does_not_load_has_no_settings()
    {
        JsonElement file = Json("{ gateway: { port: \"8080\" } }");
        Assert.False(file.GetProperty("loads").GetBoolean());
        Assert.Empty(file.GetProperty("settings").EnumerateArray());
    }

    [Fact]
    public void The_table_masks_secrets_and_shows_what_becomes_of_a_value()
    {
        using MemoryStream stream = new();
        EffectiveTable.Write([Read(Config)], onlySet: false, stream, new Ink(false));
        string table = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain("q8Zr2vLx", table, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  gateway\.injection_action +""blok"", acts as ""warn"" +line 2:75$", table);
        Assert.Matches(@"(?m)^  agents\.defaults\.sandbox\.memory_mb +512 +default$", table);
    }

    static ConfigDocument Read(string text) => new(new Source("config.json", SourceKind.Config, text));

    static JsonElement Json(string text)
    {
        using MemoryStream stream = new();
        EffectiveJson.Write([Read(text)], onlySet: false, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement[0];
    }

    static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
