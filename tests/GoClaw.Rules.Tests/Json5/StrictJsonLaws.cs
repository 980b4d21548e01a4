using System.Text;
using System.Text.Json;
using CsCheck;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Json5;

/// <summary>On strict JSON another well-known reader is the oracle.</summary>
public sealed class StrictJsonLaws
{
    static readonly JsonDocumentOptions Deep = new() { MaxDepth = 100_000 };

    [Fact]
    public void Strict_documents_read_alike() => Documents.Strict.Sample(
        text =>
        {
            Json5Document ours = Json5Document.Parse(text);
            Assert.Empty(ours.Errors);
            using JsonDocument theirs = JsonDocument.Parse(text);
            Same(ours.Root, theirs.RootElement);
        },
        iter: Mutation.Count(4_000));

    [Fact]
    public void What_strict_readers_reject_and_we_accept_uses_the_dialect_and_nothing_strict_is_rejected() =>
        Gen.OneOf(Mutation.Of(Documents.Strict), Documents.Dialect, Mutation.Cases).Sample(
            text =>
            {
                Json5Document ours = Json5Document.Parse(text);
                if (IsStrict(text))
                    Assert.Empty(ours.Errors);
                else if (ours.Errors.Count == 0)
                    Assert.True(UsesDialect(ours), "accepted, but not strict and no feature of the dialect");
            },
            iter: Mutation.Count(10_000));

    static void Same(Json5Node ours, JsonElement theirs)
    {
        switch (theirs.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(NodeKind.Object, ours.Kind);
                List<JsonProperty> members = [.. theirs.EnumerateObject()];
                int member = 0;
                foreach (Json5Node child in ours.Children)
                {
                    Assert.Equal(members[member].Name, child.Key);
                    Same(child, members[member++].Value);
                }

                Assert.Equal(members.Count, member);
                break;
            case JsonValueKind.Array:
                Assert.Equal(NodeKind.Array, ours.Kind);
                int element = 0;
                foreach (Json5Node child in ours.Children)
                    Same(child, theirs[element++]);
                Assert.Equal(theirs.GetArrayLength(), element);
                break;
            case JsonValueKind.String:
                Assert.Equal(NodeKind.String, ours.Kind);
                Assert.Equal(theirs.GetString(), ours.Text);
                Assert.Equal(theirs.GetString(), ours.Mapped.Value);
                break;
            case JsonValueKind.Number:
                Assert.True(ours.TryFloat(out double number));
                Assert.Equal(theirs.GetDouble(), number);
                Assert.Equal(theirs.TryGetInt64(out long expected) && !theirs.GetRawText().AsSpan().ContainsAny(".eE"), ours.TryInteger(out long integer));
                Assert.True(integer == 0 || integer == expected);
                break;
            default:
                Assert.Equal(theirs.ValueKind.ToString(), ours.Kind.ToString());
                break;
        }
    }

    static bool IsStrict(string text)
    {
        // Not every sequence of units is UTF-8; those with lone surrogates go by their replacement, as a file would.
        try
        {
            JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Deep).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static bool UsesDialect(Json5Document document)
    {
        TokenKind before = TokenKind.EndOfFile;
        for (int i = 0; i < document.Tokens.Count; i++)
        {
            (TokenKind kind, TextSpan span) = document.Token(i);
            string word = document.Text.Substring(span.Start, span.Length);
            bool isDialect = kind switch
            {
                TokenKind.LineComment or TokenKind.BlockComment or TokenKind.LoneSlash => true,
                TokenKind.WhiteSpace => word.Contains('\f'),
                TokenKind.String => word[0] == '\'' || word.Contains("\\'", StringComparison.Ordinal) || word.AsSpan().ContainsAny("\r\n"),
                TokenKind.Word => word is not ("true" or "false" or "null") && !Json5Number.IsStrict(word, 0, word.Length) || before is TokenKind.OpenBrace or TokenKind.Comma,
                TokenKind.CloseBrace or TokenKind.CloseBracket => before == TokenKind.Comma,
                _ => false,
            };
            if (isDialect)
                return true;
            if (kind < TokenKind.WhiteSpace)
                before = kind;
        }

        return false;
    }
}
