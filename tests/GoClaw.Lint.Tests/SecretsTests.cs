namespace GoClaw.Lint.Tests;

/// <summary>Canaries: secrets on the very lines that findings show, in files that load and files that do not, and no output may sing.</summary>
public sealed class SecretsTests
{
    static readonly string[] Canaries = ["hV4kQ9sXw2Lm7Tb3Nc8Zr1Yd", "Vx7mQ2rT9cPq", "m4Zr2vLxT5nW0cJ4mKd7pQ", "sk-ant-api03-Jq8Wm3Rt6Zx1Vb5Nc9Lp2Kd7Hf4Gs0Ty", "ghp_a8Kd93Lm20Qz71Xv54Bn66Tr38Wy19Uc42Pe"];

    static readonly string Loads = $$"""
        {
          "gateway": { "token": "{{Canaries[0]}}", "injection_action": "off", "rate_limit_rpm": 0, "nokey": 1 },
          "database": { "postgres_dsn": "postgres://goclaw:{{Canaries[1]}}@db.harbor.example:5432/goclaw" },
          "providers": { "groq": { "api_key": "{{Canaries[2]}}", "api_kye": 1 }, "anthropic": { "api_key": "{{Canaries[3]}}" } },
          "tools": { "mcp_servers": { "git": { "env": { "GITHUB_TOKEN": "{{Canaries[4]}}" }, "nokey": true } }, "rate_limit_per_hour": -1 },
        }

        """;

    public static TheoryData<string, string> Files => new()
    {
        { "a file that loads", Loads },
        { "a wrong type beside each secret", Loads.Replace("\"off\"", "17", StringComparison.Ordinal).Replace("-1", "\"x\"", StringComparison.Ordinal) },
        { "an error after every secret", Loads.Replace("\",", "\"\t#,", StringComparison.Ordinal) },
        { "an error at the end", Loads + "}" },
        { "unquoted secrets", string.Concat(Canaries.Select(canary => Loads.Replace($"\"{canary}\"", canary, StringComparison.Ordinal))) },
        { "strings without an end", string.Concat(Canaries.Aggregate(Loads, (text, canary) => text.Replace(canary + "\"", canary, StringComparison.Ordinal))) },
        { "secrets as numbers and lists", Loads.Replace("\"api_key\": ", "\"api_key\": [1, ", StringComparison.Ordinal) },
        { "keys that are secrets", string.Join("\n", Canaries.Skip(3).Select(canary => $"{{ \"gateway\": {{ \"{canary}\": 1, \"token\": 1 }} }}")) },
        { "one line", Loads.ReplaceLineEndings(" ") },
        { "a byte order mark", "\uFEFF" + Loads },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void No_output_shows_more_of_a_secret_than_where_it_stands(string name, string text)
    {
        using TempFolder folder = new TempFolder().With("config.json", text);

        foreach (string[] arguments in new string[][] { ["check"], ["check", "--color", "always"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["show"], ["show", "--set"], ["show", "--format", "json"] })
        {
            Cli run = Cli.Run(folder, [.. arguments, "config.json"]);
            Assert.InRange(run.ExitCode, 0, 1);
            Assert.NotEqual("", run.Out);
            foreach (string canary in Canaries)
                Assert.False((run.Out + run.Error).Contains(canary[^8..], StringComparison.OrdinalIgnoreCase) || (run.Out + run.Error).Contains(canary[..8], StringComparison.OrdinalIgnoreCase) && canary[..3] != "sk-", $"{name}, {string.Join(' ', arguments)}: {canary}\n{run.Out}");
        }
    }
}
