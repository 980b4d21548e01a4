using GoClaw.Rules.Secrets;

namespace GoClaw.Rules.Tests.Secrets;

public sealed class TokenStrengthTests
{
    public static TheoryData<string> Strong => new()
    {
        Fake.Hex(32), Fake.Hex(64), Fake.Hex(32).ToUpperInvariant(), Fake.Alnum(22), Fake.Alnum(43), Fake.Url64(22), Fake.Url64(43), Fake.Base32(32), Fake.Small(32),
        "0193a5b0-7c2e-4f31-9d58-6ab1e2c4f703", "tok_" + Fake.Alnum(32), Convert.ToBase64String(Convert.FromHexString(Fake.Hex(32))), Fake.Anthropic,
        "correct-horse-battery-staple-window-garden-monkey-silver-planet-rocket",
    };

    [Theory]
    [MemberData(nameof(Strong))]
    public void Enough_bits_are_strong(string token) => Assert.Equal(TokenWeakness.None, TokenStrength.Judge(token));

    [Fact]
    public void Drawn_tokens_of_128_bits_are_strong_whatever_the_draw()
    {
        for (int seed = 100; seed < 1100; seed++)
        {
            Assert.Equal(TokenWeakness.None, TokenStrength.Judge(Fake.Hex(32, seed)));
            Assert.Equal(TokenWeakness.None, TokenStrength.Judge(Fake.Alnum(24, seed)));
            Assert.Equal(TokenWeakness.None, TokenStrength.Judge(Fake.Url64(43, seed)));
        }
    }

    [Theory]
    [InlineData(null, TokenWeakness.Empty)]
    [InlineData("", TokenWeakness.Empty)]
    [InlineData("  ", TokenWeakness.Empty)]
    [InlineData("env:GOCLAW_GATEWAY_TOKEN", TokenWeakness.Reference)]
    [InlineData("${GOCLAW_GATEWAY_TOKEN}", TokenWeakness.Reference)]
    [InlineData("change-me", TokenWeakness.Placeholder)]
    [InlineData("your-gateway-token", TokenWeakness.Placeholder)]
    [InlineData("<token>", TokenWeakness.Placeholder)]
    [InlineData("goclaw_" + "8f3a9c21d07b4e658f3a1c21d07b4e65", TokenWeakness.ApiKey)]
    [InlineData("00000000000000000000000000000000", TokenWeakness.LowVariety)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", TokenWeakness.LowVariety)]
    [InlineData("abcabcabcabcabcabcabcabcabcabcabcabc", TokenWeakness.LowVariety)]
    [InlineData("deadbeefdeadbeefdeadbeefdeadbeef", TokenWeakness.LowVariety)]
    [InlineData("goclaw", TokenWeakness.Words)]
    [InlineData("password", TokenWeakness.Words)]
    [InlineData("secret", TokenWeakness.Words)]
    [InlineData("changeme123", TokenWeakness.Words)]
    [InlineData("my-secret-token", TokenWeakness.Words)]
    [InlineData("MySuperSecretProductionToken2024!", TokenWeakness.Words)]
    [InlineData("correct-horse-battery-staple", TokenWeakness.Words)]
    [InlineData("8f3a9c21d07b4e65", TokenWeakness.TooShort)]
    [InlineData("8f3a9c21d07b4e658f3a1c21d07b4e6", TokenWeakness.TooShort)]
    [InlineData("xK7#pQ2$vR9z", TokenWeakness.TooShort)]
    [InlineData("58201947361", TokenWeakness.TooShort)]
    public void A_weak_token_is_told_with_its_reason(string? token, TokenWeakness weakness) => Assert.Equal(weakness, TokenStrength.Judge(token));
}
