using GoClaw.Rules.Settings;
using GoClaw.Rules.Tests.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Settings;

public sealed class KnownKeysTests
{
    const string Config = """
        {
          "gateway": { "new_thing": { "depth": 1 }, "moood": 1, "rateLimitRpm": 30 },
          "new_thing": 1,
          "agents": { "list": { "a": { "mood": "calm" }, "B": { "mood": "calm", "mod": 1 } } },
          "bindings": [{ "agentId": "a", "weight": 1 }]
        }
        """;

    const string All = "GCL0003 \"new_thing\"@gateway, GCL0003 \"moood\", GCL0004 \"rateLimitRpm\", GCL0003 \"new_thing\"@root, GCL0003 \"mood\"@a, GCL0003 \"mood\"@B, GCL0003 \"mod\", GCL0003 \"weight\"";

    [Theory]
    [InlineData("")]
    [InlineData(" , ,")]
    [InlineData("unset")]
    [InlineData("gateway.new_things, gateway.new, other")]
    public void Nothing_listed_hides_nothing(string keys) => Assert.Equal(All.Split(", "), Judge(keys));

    [Theory]
    [InlineData("gateway.new_thing", "\"new_thing\"@gateway")]
    [InlineData("new_thing", "\"new_thing\"@root")]
    [InlineData("GATEWAY.New_Thing , new_thing", "\"new_thing\"@gateway", "\"new_thing\"@root")]
    [InlineData("gateway.new_thing.depth", "\"new_thing\"@gateway")]
    [InlineData("gateway", "\"new_thing\"@gateway", "\"moood\"", "\"rateLimitRpm\"")]
    [InlineData("gateway.*", "\"new_thing\"@gateway", "\"moood\"", "\"rateLimitRpm\"")]
    [InlineData("gateway.rateLimitRpm", "\"rateLimitRpm\"")]
    [InlineData("agents.list.*.mood", "\"mood\"@a", "\"mood\"@B")]
    [InlineData("agents.list.b.mood", "\"mood\"@B")]
    [InlineData("agents.*.mood")]
    [InlineData("mood")]
    [InlineData("*.mood")]
    [InlineData("bindings.*.weight", "\"weight\"")]
    public void What_is_listed_is_left_alone_there_and_nowhere_else(string keys, params string[] hidden) =>
        Assert.Equal(All.Split(", ").Where(line => !hidden.Any(key => line.EndsWith(key, StringComparison.Ordinal))), Judge(keys));

    [Fact]
    public void A_misplaced_setting_that_the_gateway_reads_there_no_longer_stands_for_the_one_it_was_meant_for()
    {
        const string Text = """{ "sandbox": { "mode": "all" } }""";

        Assert.Equal(["GCL0004"], Ids(Text, "").Where(id => id is "GCL0004" or "GCL0501"));
        Assert.Equal(["GCL0501"], Ids(Text, "sandbox").Where(id => id is "GCL0004" or "GCL0501"));
    }

    [Fact]
    public void A_known_key_that_stands_twice_is_the_gateway_s_to_judge() =>
        Assert.DoesNotContain("GCL0006", Ids("""{ "moods": { "a": 1, "a": 2 }, "moods": {} }""", "moods"));

    [Fact]
    public void A_secret_in_it_is_found_and_nobody_claims_that_it_is_not_read()
    {
        string text = $$"""{ "gateway": { "hooks": { "api_key": "{{Fake.Alnum(24)}}", "note": "{{Fake.GitHub}}" } } }""";

        Finding[] found = [.. Judged(text, "gateway.hooks").Where(finding => finding.Rule.Id == "GCL0204")];

        Assert.Equal(2, found.Length);
        Assert.All(found, finding => Assert.DoesNotContain("does not even read", finding.Message.Effect, StringComparison.Ordinal));
        Assert.All(Judged(text, "").Where(finding => finding.Rule.Id == "GCL0204"), finding => Assert.Contains("does not even read", finding.Message.Effect, StringComparison.Ordinal));
    }

    static IEnumerable<string> Judge(string keys) =>
        from finding in Judged(Config, keys)
        where finding.Rule.Id is "GCL0003" or "GCL0004"
        let key = finding.Location.Source.Text.Substring(finding.Location.Span.Start, finding.Location.Span.Length)
        let place = finding.Setting!.Split('.')[^1]
        select $"{finding.Rule.Id} {key}{(key is "\"new_thing\"" or "\"mood\"" ? $"@{(place.Length == 0 ? "root" : place)}" : "")}";

    static IEnumerable<string> Ids(string text, string keys) => Judged(text, keys).Select(finding => finding.Rule.Id);

    static IEnumerable<Finding> Judged(string text, string keys) =>
        Linter.Run(new Deployment(new KnownKeys(keys), new Source("config.json", SourceKind.Config, text))).Results.Select(result => result.Finding);
}
