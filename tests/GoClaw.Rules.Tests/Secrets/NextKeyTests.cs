using CsCheck;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Secrets;

/// <summary>What is passed over without a look must be what a look at every character would pass over.</summary>
public sealed class NextKeyTests
{
    static readonly Gen<string> Texts = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 45], (kind, length) => kind == 0 ? new string(' ', length % 3) : new string("aZ9-_./:+="[length % 10], length))
        .Array[0, 12].Select(string.Concat);

    [Fact]
    public void Every_place_is_found_that_twenty_characters_of_a_key_follow() => Texts.Sample(
        text =>
        {
            List<int> found = [];
            NextKey keys = new(text, text.Length);
            for (int at = keys.From(0); at < text.Length; at = keys.From(at + 1))
                found.Add(at);
            Assert.Equal(Enumerable.Range(0, Math.Max(0, text.Length - 19)).Where(i => !text.AsSpan(i, 20).Contains(' ')), found);
        },
        iter: 20_000);

    [Fact]
    public void Offsets_may_leap() => Gen.Select(Texts, Gen.Int[0, 200].Array[1, 8]).Sample(
        (text, offsets) =>
        {
            NextKey leaping = new(text, text.Length);
            foreach (int offset in offsets.Where(offset => offset <= text.Length).Order())
                Assert.Equal(new NextKey(text, text.Length).From(offset), leaping.From(offset));
        },
        iter: 20_000);

    [Fact]
    public void The_shortest_key_stands_alone_and_at_the_end_of_a_text()
    {
        string key = Fake.Aws;
        Assert.Equal(20, key.Length);
        Assert.Equal(new TextSpan(0, 20), Assert.Single(SecretScanner.FindAll(key)).Span);
        Assert.Equal(new TextSpan(2, 20), Assert.Single(SecretScanner.FindAll("a " + key)).Span);
        Assert.Empty(SecretScanner.FindAll(key, new TextSpan(0, 19)));
    }
}

public sealed class WordSetTests
{
    [Theory]
    [InlineData("My Token here", 3, 5, true)]
    [InlineData("TOKEN", 0, 5, true)]
    [InlineData("tokens", 0, 5, true)]
    [InlineData("tokens", 0, 6, false)]
    [InlineData("to\u212Aen", 0, 5, false)]
    [InlineData("", 0, 0, false)]
    public void Words_are_looked_up_in_place_in_any_case(string text, int start, int length, bool isKnown) =>
        Assert.Equal(isKnown, new WordSet("token", "key", "taken").Contains(text, new TextSpan(start, length)));
}
