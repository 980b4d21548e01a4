using GoClaw.Rules.Secrets;

namespace GoClaw.Rules.Tests.Secrets;

public sealed class QuotingTests
{
    [Theory]
    [InlineData("off")]
    [InlineData("non-main")]
    [InlineData("blok")]
    [InlineData("https://example.com/")]
    [InlineData("0.0.0.0:18790")]
    [InlineData("*.example.com")]
    [InlineData("claude-sonnet-4-5-20250929")]
    [InlineData("postgres:18-alpine")]
    [InlineData("reverse_shell")]
    [InlineData("zurückhaltend")]
    [InlineData("env:GOCLAW_GATEWAY_TOKEN")]
    [InlineData("InternationalizationService")]
    public void A_short_word_is_quoted(string value) => Assert.Equal("\"" + value + "\"", Quoting.Of(value));

    [Theory]
    [InlineData("this value has thirty-three chars", "a text of 33 characters")]
    [InlineData("say \"hi\"", "a text of 8 characters")]
    [InlineData("two\nlines", "a text of 9 characters")]
    [InlineData("a`b", "a text of 3 characters")]
    [InlineData("#", "a text of 1 character")]
    [InlineData("", "an empty text")]
    [InlineData("redis://:pw@cache", "a text of 17 characters")]
    [InlineData("8f3a9c21d07b", "a text of 12 characters")]
    [InlineData("Tr0ub4dor3", "a text of 10 characters")]
    [InlineData("deadbeefdeadbeef", "a text of 16 characters")]
    [InlineData("xkqzvbnmwrtplkjh", "a text of 16 characters")]
    public void Everything_else_is_described(string value, string expected) => Assert.Equal(expected, Quoting.Of(value));

    [Fact]
    public void No_key_is_ever_quoted()
    {
        foreach (object[] row in SecretScannerTests.Keys)
            Assert.StartsWith("a text of ", Quoting.Of((string)row[1]));
        for (int seed = 1; seed < 500; seed++)
        {
            Assert.StartsWith("a text of ", Quoting.Of(Fake.Hex(16, seed)));
            Assert.StartsWith("a text of ", Quoting.Of(Fake.Hex(32, seed)));
            Assert.StartsWith("a text of ", Quoting.Of(Fake.Alnum(20, seed)));
            Assert.StartsWith("a text of ", Quoting.Of(Fake.Url64(32, seed)));
        }
    }

    [Fact]
    public void Of_a_secret_kind_and_length_are_said() => Assert.Equal("Anthropic API key of 108 characters", Quoting.OfSecret("Anthropic API key", Fake.Anthropic.Length));
}
