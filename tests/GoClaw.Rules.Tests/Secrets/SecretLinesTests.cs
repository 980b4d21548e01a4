using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Secrets;

/// <summary>In text that does not parse, nothing behind a secret's key is shown up to the end of its line: not in the excerpt, not by a message.</summary>
public sealed class SecretLinesTests
{
    [Theory]
    [InlineData("""{ "gateway": { "token": swordfish staple, "port": 1 } }""")]
    [InlineData("""{ "gateway": { "token";: "swordfish staple", "port": 1 } }""")]
    [InlineData("""{ "gateway": { "token":{"swordfish staple", "port": 1 } }""")]
    [InlineData("""{ "gateway": { "token"# "swordfish staple", "port": 1 } }""")]
    [InlineData("""{ "gateway": { "token"*: swordfish, "port": 1 } }""")]
    [InlineData("""{ "gateway": { token}; 'swordfish staple', port: 1 } }""")]
    [InlineData("""{ "gateway": { token*swordfish, port: 1 } }""")]
    [InlineData("""{ "gateway": { "token" "swordfish" "staple" } }""")]
    [InlineData("""{ "gateway": { "token": 'sword'swordfish' } }""")]
    [InlineData("""{ "gateway": { "token#": "swordfish staple", } } }""")]
    [InlineData("""{ "gateway": { "\u0074oken";: "swordfish staple" } }""")]
    [InlineData("""{ "gateway": { "password": [swordfish, staple] } }""")]
    [InlineData("""{ "tools": { "mcp_servers": { "x": { "env": { "DB_PASSWORD": swordfish,staple" } } } } }""")]
    [InlineData("""{ "tools": { "mcp_servers": { "token" "x": 1, staple: swordfish } } }""")]
    [InlineData("""{ "providers": { "openai": { "api_key"# "swordfish-staple", "api_base": "https://x" } } }""")]
    public void Everything_behind_a_secrets_key_is_masked(string text)
    {
        Source source = new("config.json", SourceKind.Config, text);
        Assert.Contains(Case.Judge(source).Results, result => result.Finding.Rule.Id == "GCL0001");

        string said = string.Join("\n", Case.Judge(source).Results.Select(result => $"{result.Finding.Message} {result.Finding.Setting} {result.Finding.Fix?.Title}"));
        Assert.All(["swordfish", "staple"], word => Assert.DoesNotContain(word, source.RedactedText + said, StringComparison.Ordinal));
        Assert.Equal(text.Length, source.RedactedText.Length);
    }

    [Theory]
    [InlineData("""{ "gateway": { "token": "${TOKEN}", "host": "a" "port": 1 } }""")]
    [InlineData("""{ "gateway": { "token": null, "host": "a" "port": 1 } }""")]
    [InlineData("""{ "gateway": { "mode": "token", "host": "a" "port": 1 } }""")]
    public void A_pair_that_plainly_ends_hides_nothing_behind_it(string text) => Assert.Equal(text, new Source("config.json", SourceKind.Config, text).RedactedText);
}
