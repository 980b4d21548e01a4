using System.Text;
using System.Text.Json;

namespace GoClaw.Lint.Tests;

public sealed class ShowCommandTests
{
    const string Config = """
        {
          "gateway": { "host": "127.0.0.1", "RATE_LIMIT_RPM": 60,
            "token": "Vx7mQ2rT9cLp4Zr2vLxT5nW0cJ4mKd7pQ", "allowed_origins": ["https://ops.harbor.example", "\u001b[2J"] },
          "tools": { "shellDenyGroups": { "package_install": true, "日本": false }, "rate_limit_per_hour": 100 }
        }
        """;

    [Fact]
    public void As_text_it_is_a_table()
    {
        using TempFolder folder = new TempFolder().With("config.json", Config);

        Cli run = Cli.Run(folder, "show");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal("config.json", lines[0]);
        Snapshot.Verify(string.Concat(lines.Skip(1).Where(line => line.StartsWith("  gateway.", StringComparison.Ordinal) || line.StartsWith("  tools.shell", StringComparison.Ordinal)).Select(line => line + "\n")));
        Assert.DoesNotContain(run.Out, c => char.IsControl(c) && c != '\n');
    }

    [Theory]
    [InlineData("\"tools\": { \"mcp_servers\": { \"x\": { \"command\": \"x\", \"args\": [\"--token\", \"{0}\"] } } }")]
    [InlineData("\"tools\": { \"execApproval\": { \"allowlist\": [\"curl -u admin:{0} https://x.example\"] } }")]
    [InlineData("\"telemetry\": { \"headers\": { \"x-team\": \"{0}\" } }")]
    [InlineData("\"providers\": { \"openai\": { \"api_base\": \"https://me:{0}@llm.example/v1\" } }")]
    public void It_hides_what_check_hides(string setting)
    {
        const string Secret = "q8Zr2vLxT5nW0cJ4mKd7pQ1s";
        using TempFolder folder = new TempFolder().With("config.json", $"{{ {setting.Replace("{0}", Secret, StringComparison.Ordinal)} }}");

        Assert.All<string[]>([["show"], ["show", "--set", "--format", "json"], ["check"]], command => Assert.DoesNotContain(Secret, Cli.Run(folder, command).Out, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_the_file_sets_is_a_short_list()
    {
        using TempFolder folder = new TempFolder().With("config.json", Config).With("empty.json", "{}");

        Snapshot.Verify(Cli.Run(folder, "show", "--set", "config.json", "empty.json").Out);

        JsonElement files = JsonDocument.Parse(Cli.Run(folder, "show", "--set", "--format", "json", "config.json", "empty.json").Out).RootElement;
        JsonElement[] settings = [.. files[0].GetProperty("settings").EnumerateArray()];
        Assert.Equal(7, settings.Length);
        Assert.All(settings, setting => Assert.Equal(JsonValueKind.Object, setting.GetProperty("origin").ValueKind));
        Assert.Empty(files[1].GetProperty("settings").EnumerateArray());
    }

    [Theory]
    [InlineData("text", "bad.json\n  The gateway does not start with this file.\n\n")]
    [InlineData("json", "[\n  {\n    \"file\": \"bad.json\",\n    \"loads\": false,\n    \"settings\": []\n  }\n]\n")]
    public void A_file_that_does_not_load_is_1_and_has_no_settings(string format, string expected)
    {
        using TempFolder folder = new TempFolder().With("bad.json", Config.Replace("100", "1e2", StringComparison.Ordinal));

        Cli run = Cli.Run(folder, "show", "--format", format, "bad.json");

        Assert.Equal((1, expected, "goclaw-lint: the gateway does not start with bad.json; goclaw-lint check says why\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void What_cannot_be_read_is_3_and_what_cannot_be_followed_is_2()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Hardened);

        Cli gone = Cli.Run(folder, "show", "gone.json", "config.json");
        Assert.Equal((3, "goclaw-lint: cannot read gone.json: it does not exist\n"), (gone.ExitCode, gone.Error));
        Assert.StartsWith("config.json\n", gone.Out, StringComparison.Ordinal);
        Assert.Equal(2, Cli.Run(folder, "show", "--format", "sarif").ExitCode);
        Assert.Equal(2, Cli.Run(folder, "show", "--output", "x").ExitCode);
    }

    [Fact]
    public void It_agrees_with_the_gateway_on_every_file_of_the_parity_cases()
    {
        using TempFolder folder = new();
        List<JsonElement> cases = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Parity", "load.jsonl")).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
        foreach ((int index, JsonElement c) in cases.Index())
            folder.WithBytes($"{index:000}.txt", Bytes(c));

        Cli run = Cli.Run(folder, ["show", "--kind", "config", "--format", "json", .. cases.Select((_, index) => $"{index:000}.txt")]);

        List<string> differences = [];
        JsonElement[] shown = [.. JsonDocument.Parse(run.Out).RootElement.EnumerateArray()];
        Assert.Equal(cases.Count, shown.Length);
        foreach ((JsonElement c, JsonElement file) in cases.Zip(shown))
            differences.AddRange(Differences(c, file).Select(difference => $"{c.GetProperty("name").GetString()}: {difference}"));
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    static IEnumerable<string> Differences(JsonElement c, JsonElement file)
    {
        bool loads = c.GetProperty("load").GetString() == "ok";
        if (loads != file.GetProperty("loads").GetBoolean())
            yield return $"loads: {loads}";
        if (!loads)
            yield break;
        Dictionary<string, JsonElement> settings = file.GetProperty("settings").EnumerateArray().ToDictionary(setting => setting.GetProperty("path").GetString()!, setting => setting.GetProperty("value"));
        foreach ((string path, JsonElement expected) in Leaves("", c.GetProperty("effective")))
        {
            string here = settings.TryGetValue(path, out JsonElement value) ? value.GetRawText() : "nothing";
            bool same = here != "nothing" && JsonElement.DeepEquals(value, expected);
            // The only secrets among these settings; other tests see that they are masked.
            bool isSecret = path == "gateway.token" || path.StartsWith("agents.defaults.sandbox.env.", StringComparison.Ordinal);
            if (!isSecret && !same)
                yield return $"{path}: {expected.GetRawText()} in the gateway, {here} here";
        }
    }

    static IEnumerable<(string Path, JsonElement Value)> Leaves(string path, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.EnumerateObject().Any())
            return [(path, value)];
        return value.EnumerateObject().SelectMany(member => Leaves(!member.Name.All(char.IsAscii) ? $"{path}[\"{member.Name}\"]" : path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value));
    }

    static byte[] Bytes(JsonElement c)
    {
        if (c.TryGetProperty("base64", out JsonElement base64))
            return Convert.FromBase64String(base64.GetString()!);
        if (!c.TryGetProperty("repeat", out JsonElement repeat))
            return Encoding.UTF8.GetBytes(c.GetProperty("text").GetString()!);
        int count = repeat[1].GetInt32();
        string middle = repeat.GetArrayLength() > 3 ? repeat[3].GetString()! : "";
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeat[0].GetString(), count)) + middle + string.Concat(Enumerable.Repeat(repeat[2].GetString(), count)));
    }
}
