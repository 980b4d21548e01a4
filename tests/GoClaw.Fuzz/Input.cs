using System.Text;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Tests.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Fuzz;

/// <summary>The bytes of a file, and the secret that was put into it, if any.</summary>
sealed record Input(byte[] Bytes, string? Secret)
{
    public static Input Draw(Corpus corpus, Random random)
    {
        string text = Any(corpus.Texts, random);
        for (int changes = random.Next(6); changes > 0; changes--)
            text = Change(text, corpus, random);
        string? secret = random.Next(3) == 0 ? DrawSecret(random) : null;
        if (secret is not null)
            text = Plant(text, secret, random);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (secret is null && random.Next(8) == 0 && bytes.Length > 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return new Input(bytes, secret);
    }

    static string Change(string text, Corpus corpus, Random random)
    {
        int start = random.Next(text.Length + 1);
        int length = Math.Min(text.Length - start, 1 + (int)(40 * random.NextDouble() * random.NextDouble()));
        switch (random.Next(9))
        {
            case 0:
                return text.Remove(start, length);
            case 1:
                return text.Insert(start, text.Substring(start, length));
            case 2:
                return text.Insert(random.Next(text.Length + 1), text.Substring(start, length));
            case 3:
                string other = Any(corpus.Texts, random);
                return text[..start] + other[random.Next(other.Length + 1)..];
            case 4:
                return text[..start];
            case 5:
                return text.Insert(start, string.Concat(Enumerable.Repeat(Any(corpus.Words, random), random.Next(2, 30))));
            case 6:
                return Replace(text, Any(corpus.Words, random), random);
            default:
                return text.Insert(start, Any(corpus.Words, random));
        }
    }

    /// <summary>Another word where one stands.</summary>
    static string Replace(string text, string word, Random random)
    {
        TextSpan[] places = Tokens(text, TokenKind.String, TokenKind.Word);
        if (places.Length == 0)
            return text;
        TextSpan place = Any(places, random);
        return text.Remove(place.Start, place.Length).Insert(place.Start, word.TrimEnd(':'));
    }

    /// <summary>A whole secret where a text stands, or a word, or nothing.</summary>
    static string Plant(string text, string secret, Random random)
    {
        TextSpan[] places = Tokens(text, TokenKind.String);
        if (places.Length == 0 || random.Next(6) == 0)
            return text.Insert(random.Next(text.Length + 1), $" \"{secret}\" ");
        TextSpan place = Any(places, random);
        return text.Remove(place.Start, place.Length).Insert(place.Start, $"\"{secret}\"");
    }

    static TextSpan[] Tokens(string text, params TokenKind[] kinds)
    {
        Json5Document document = Json5Document.Parse(text);
        return [.. Enumerable.Range(0, document.Tokens.Count).Select(document.Token).Where(token => kinds.Contains(token.Kind)).Select(token => token.Span)];
    }

    static string DrawSecret(Random random)
    {
        int seed = random.Next(1, 1_000_000);
        return random.Next(6) switch
        {
            0 => Fake.Hex(64, seed),
            1 => "sk-" + "ant-api03-" + Fake.Url64(93, seed) + "AA",
            2 => "gh" + "p_" + Fake.Alnum(36, seed),
            3 => "xox" + "b-1234567890-1234567890-" + Fake.Alnum(24, seed),
            4 => "postgres://goclaw:" + Fake.Alnum(24, seed) + "@db.example.com:5432/goclaw",
            _ => Fake.Alnum(40, seed),
        };
    }

    static T Any<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
