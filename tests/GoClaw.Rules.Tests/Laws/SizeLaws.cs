using System.Text;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Laws;

/// <summary>
/// No file is too deep or too large. Nothing is timed: the sizes are such that work beyond linear would not end, and recursion would take the
/// process down.
/// </summary>
public sealed class SizeLaws
{
    const int Large = 1_000_000;
    const int Members = 200_000;

    static readonly Dictionary<string, Func<string>> Shapes = new()
    {
        ["brackets, open"] = () => Repeat("[", 100_000),
        ["brackets, closed"] = () => Repeat("[", 100_000) + Repeat("]", 100_000),
        ["brackets, closed by braces"] = () => Repeat("[", 100_000) + Repeat("}", 100_000),
        ["objects, open"] = () => Repeat("{\"a\":", 100_000),
        ["objects, closed"] = () => Repeat("{\"a\":", 100_000) + "1" + Repeat("}", 100_000),
        ["objects in lists, closed by brackets"] = () => Repeat("[{a:", 100_000) + Repeat("]", 100_000),
        ["tool policies in each other"] = () => "{\"tools\":{" + Repeat("\"byProvider\":{\"a\":{\"profile\":\"x\",\"y\":1,", 6_000),
        ["misplaced sections in each other"] = () => Repeat("{\"sandbox\":", 30_000) + "1" + Repeat("}", 30_000),
        ["former sections in each other"] = () => Repeat("{\"gateway\":{\"rateLimitRpm\":", 50_000),
        ["misplaced sections"] = () => "{" + Repeat("\"sandbox\":{\"mode\":\"off\"},", 20_000) + "}",
        ["quotes"] = () => Repeat("\"", Large + 1),
        ["quotes of both kinds"] = () => Repeat("\"'", Large / 2),
        ["quotes at line ends"] = () => Repeat("'a\"\n", Large / 4),
        ["backslashes"] = () => "\"" + Repeat("\\", Large),
        ["escaped quotes in comments"] = () => "{" + Repeat("/*a*b/ \\'*/", Large / 11),
        ["comments that end early"] = () => "{" + Repeat("/*a*b/", Large / 6),
        ["comments that end early, and quotes"] = () => "{" + Repeat("/*a*b/ \"*/ ", Large / 44),
        ["comments that end early, and lines"] = () => "{" + Repeat("/* a*b/ 'x\n */", Large / 14),
        ["slashes"] = () => Repeat("/ ", Large / 2),
        ["commas"] = () => "[" + Repeat(",", Large),
        ["words"] = () => "{" + Repeat("a\n", Large / 8),
        ["carriage returns"] = () => "{" + Repeat("\r", Large) + "x",
        ["a text"] = () => "{\"gateway\":{\"token\":\"" + Repeat("a", Large) + "\"}}",
        ["a text of words"] = () => "{\"gateway\":{\"token\":\"" + Repeat("change-me-", Large / 10) + "\"}}",
        ["a text of references"] = () => "{\"gateway\":{\"token\":\"" + Repeat("${A:-", Large / 5) + "\"}}",
        ["a text of connection strings"] = () => "{\"x\":\"" + Repeat("postgres://u:p1x@h.example/db host=a password=b ", Large / 48) + "\"}",
        ["a text of key headers"] = () => "{\"x\":\"" + Repeat("-----BEGIN PRIVATE KEY-----", Large / 27) + "\"}",
        ["a key"] = () => "{\"" + Repeat("a.b_", Large / 4) + "\":1}",
        ["a number"] = () => "{\"gateway\":{\"port\":" + Repeat("1", Large) + "}}",
        ["members"] = () => "{\"gateway\":{" + Count(i => $"\"k{i}\":1,", Members / 4) + "}}",
        ["one member again and again"] = () => "{\"gateway\":{" + Repeat("\"port\":1,", Members) + "}}",
        ["one section again and again"] = () => "{" + Repeat("\"gateway\":{\"port\":\"x\"},", 100_000) + "}",
        ["one list again and again"] = () => "{\"gateway\":{\"allowed_origins\":[" + Repeat("\"a\",", 100_000) + "]," + Repeat("\"allowed_origins\":[null],", 50_000) + "}}",
        ["entries of a map, twice"] = () => Repeat("{\"agents\":{\"list\":{" + Count(i => $"\"a{i}\":{{}},", 100_000) + "},\"list\":{" + Count(i => $"\"a{i}\":{{}},", 100_000) + "}}}", 1),
        ["one entry of a map again and again"] = () => "{\"tools\":{\"mcp_servers\":{" + Repeat("\"a\":{\"command\":\"x\"},", 100_000) + "}}}",
        ["one list of objects again and again"] = () => "{" + Repeat("\"bindings\":[{\"agentId\":\"a\"},{\"match\":{\"peer\":{}}}],", 30_000) + "\"bindings\":[{},{}]}",
        ["sections again and again, in each other"] = () => "{" + Repeat("\"agents\":{\"defaults\":{\"sandbox\":{\"cpus\":1},\"sandbox\":null,\"sandbox\":{\"mode\":\"all\",\"cpus\":2}}},", 20_000) + "}",
        ["secrets"] = () => "{\"tools\":{\"mcp_servers\":{\"m\":{\"env\":{" + Count(i => $"\"TOKEN{i}\":\"Zx{i:D8}qW7\",", 30_000) + "}}}}}",
        ["connection strings"] = () => "{" + Count(i => $"\"x{i}\":\"postgres://u:p{i}x@h.example/db\",", 30_000) + "}",
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_of_any_depth_and_size_is_judged(string shape)
    {
        string text = Shapes[shape]();
        Report report = Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, text)));

        Assert.Empty(report.Errors);
        Assert.Equal(!Json5.GatewayScanner.Accepts(text), report.Results.Any(result => result.Finding.Rule.Id == "GCL0001"));
    }

    /// <summary>50 MB at night, 5 MB by day.</summary>
    [Fact]
    public void A_huge_file_is_judged()
    {
        int size = Json5.Mutation.Count(0) > 0 ? 50_000_000 : 5_000_000;
        string section = "\"gateway\": { \"port\": 18790, \"allowed_origins\": [\"https://a.example\"] }, // as before\n";
        string text = "{\n" + Repeat(section, size / section.Length) + "}\n";
        Report report = Linter.Run(new Deployment(Source.FromBytes("config.json", SourceKind.Config, Encoding.UTF8.GetBytes(text))));

        Assert.Empty(report.Errors);
        Assert.DoesNotContain(report.Results, result => result.Finding.Rule.Id == "GCL0001");
    }

    [Fact]
    public void The_path_of_a_setting_stays_short_however_deep_it_stands()
    {
        Report report = Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, Shapes["tool policies in each other"]())));

        Assert.All(report.Results, result => Assert.InRange(result.Finding.Message.ToString().Length + (result.Finding.Setting?.Length ?? 0), 1, 2_000));
    }

    static string Repeat(string part, int count) => new StringBuilder().Insert(0, part, count).ToString();

    static string Count(Func<int, string> part, int count) => string.Concat(Enumerable.Range(0, count).Select(part));
}
