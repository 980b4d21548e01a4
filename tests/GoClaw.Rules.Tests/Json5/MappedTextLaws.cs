using CsCheck;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Json5;

/// <summary>A decoded text knows where each of its characters is written.</summary>
public sealed class MappedTextLaws
{
    static readonly Gen<(string Text, MappedText Value)> Strings = Gen.Select(Documents.Any("", " ", "// c\n"), Documents.DialectString, (before, text) =>
    {
        string document = before + text;
        return (document, Json5Document.Parse(document).Root.Mapped);
    });

    [Fact]
    public void Every_character_is_written_where_it_is_said_to_be() => Strings.Sample(
        (text, mapped) =>
        {
            for (int at = 0; at < mapped.Value.Length; at++)
            {
                TextSpan span = mapped.ToSource(new TextSpan(at, 1));
                Assert.Contains(mapped.Value[at], Decode(text, span));
                // A pair of escaped surrogates is one character, whole or not at all.
                Assert.True(Decode(text, span).Length == 1 || char.IsSurrogate(mapped.Value[at]));
            }
        },
        iter: Mutation.Count(4_000));

    [Fact]
    public void A_span_is_written_from_its_first_character_to_its_last() => Gen.Select(Strings, Gen.Double.Unit, Gen.Double.Unit).Sample(
        (pair, from, to) =>
        {
            (string text, MappedText mapped) = pair;
            int start = (int)(from * mapped.Value.Length);
            int length = (int)(to * (mapped.Value.Length - start)) + 1;
            if (start + length > mapped.Value.Length)
                return;
            TextSpan span = mapped.ToSource(new TextSpan(start, length));
            Assert.Contains(mapped.Value.Substring(start, length), Decode(text, span), StringComparison.Ordinal);
            Assert.Equal(mapped.ToSource(new TextSpan(start, 1)).Start, span.Start);
            Assert.Equal(mapped.ToSource(new TextSpan(start + length - 1, 1)).End, span.End);
            if (mapped.ToEditableSource(new TextSpan(start, length)) is { } editable)
                Assert.Equal(mapped.Value.Substring(start, length), Decode(text, editable));
        },
        iter: Mutation.Count(4_000));

    [Fact]
    public void An_edit_of_the_source_is_the_same_edit_of_the_value() => Gen.Select(Strings, Gen.Double.Unit, Gen.Double.Unit).Sample(
        (pair, from, to) =>
        {
            (string text, MappedText mapped) = pair;
            int start = (int)(from * mapped.Value.Length);
            int length = (int)(to * (mapped.Value.Length - start));
            if (mapped.ToEditableSource(new TextSpan(start, length)) is not { } span)
                return;
            Json5Document edited = Json5Document.Parse(TextEdit.Apply(text, [new TextEdit(span, "Z")]));
            Assert.Empty(edited.Errors);
            string expected = mapped.Value.Remove(start, length).Insert(start, "Z");
            // Half a pair that is left alone reads as U+FFFD.
            Assert.True(expected == edited.Root.Text || expected.Any(char.IsSurrogate), $"{expected} became {edited.Root.Text}");
        },
        iter: Mutation.Count(4_000));

    /// <summary>What a stretch of a string means by itself.</summary>
    static string Decode(string text, TextSpan span) => Json5Document.Parse(text[^1] + text.Substring(span.Start, span.Length) + text[^1]).Root.Text;
}
