using CsCheck;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Json5;

/// <summary>What the parser promises of any text.</summary>
public sealed class ParserLaws
{
    static readonly Gen<string> Texts = Gen.OneOf(Documents.Noise, Documents.Soup, Documents.Dialect, Mutation.Of(Documents.Dialect), Mutation.Cases);

    [Fact]
    public void Any_text_becomes_a_tree_over_tokens_that_cover_it() => Texts.Sample(Lawful, iter: Mutation.Count(20_000));

    [Fact]
    public void So_does_every_beginning_and_every_end_of_an_observed_case()
    {
        foreach (string seed in Mutation.Seeds.Where(seed => seed.Length < 150))
        {
            for (int i = 0; i <= seed.Length; i++)
            {
                Lawful(seed[..i]);
                Lawful(seed[i..]);
            }
        }
    }

    [Fact]
    public void The_second_opinion_agrees_with_the_gateway_on_all_observed_cases()
    {
        foreach (Parity.ParityCase c in Parity.ParityCase.Read(Path.Combine(AppContext.BaseDirectory, "Parity", "syntax.jsonl")).Values)
        {
            Source source = Source.FromBytes("config.json", SourceKind.Config, c.Bytes);
            bool accepted = GatewayScanner.Accepts(source.Text) && source.Facts is { ByteOrderMark: false, Encoding: SourceEncoding.Utf8 };
            Assert.True(accepted == (c["verdict"].GetString() == "ok" || c["kind"].GetString() == "type"), c.Name);
        }
    }

    [Fact]
    public void Errors_are_there_exactly_when_the_gateway_rejects() => Texts.Sample(
        text => Json5Document.Parse(text).Errors.Count == 0 == GatewayScanner.Accepts(text),
        iter: Mutation.Count(20_000));

    [Fact]
    public void What_is_made_to_load_loads() => Documents.Dialect.Sample(text => Assert.Empty(Json5Document.Parse(text).Errors), iter: 2_000);

    static void Lawful(string text)
    {
        Json5Document document = Json5Document.Parse(text);
        int end = 0;
        for (int i = 0; i < document.Tokens.Count; i++)
        {
            TokenSpan token = document.Token(i);
            Assert.Equal(end, token.Span.Start);
            Assert.Equal(i + 1 == document.Tokens.Count, token.Kind == TokenKind.EndOfFile);
            Assert.Equal(token.Kind == TokenKind.EndOfFile, token.Span.IsEmpty);
            end = token.Span.End;
        }

        Assert.Equal(text.Length, end);
        foreach (SyntaxError error in document.Errors)
        {
            Inside(error.Span, text);
            Inside(error.Opening ?? default, text);
        }

        Stack<Json5Node> work = new([document.Root]);
        while (work.TryPop(out Json5Node node))
        {
            Inside(node.Span, text);
            // Decoding is lazy; it, too, may not throw.
            Assert.NotNull(node.Mapped.Value);
            Assert.Equal(node.Parent?.Kind == NodeKind.Object, node.KeySpan is not null);
            Assert.Equal(node.KeySpan is null, node.Key is null);
            int previous = node.Span.Start;
            foreach (Json5Node child in node.Children)
            {
                Assert.True(child.Parent == node);
                Assert.True(node.Span.Contains(child.Span), $"{child.Kind} {child.Span} outside its {node.Kind} {node.Span}");
                TextSpan whole = child.KeySpan is { } key ? TextSpan.FromBounds(key.Start, child.Span.End) : child.Span;
                Assert.True(whole.Start >= previous && whole.Length >= child.Span.Length, $"{child.Kind} {whole} starts before {previous}");
                previous = whole.End;
                work.Push(child);
            }
        }
    }

    static void Inside(TextSpan span, string text) => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} outside {text.Length}");
}
