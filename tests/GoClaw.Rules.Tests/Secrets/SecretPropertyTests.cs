using CsCheck;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Secrets;

/// <summary>What must hold for every text, also for one that no person and no parser would accept.</summary>
public sealed class SecretPropertyTests
{
    const string Canary = "Zq7-canarY-41x9K";

    static readonly string[] Keys = Column(SecretScannerTests.Keys, 1);

    static readonly string[] Contexts = Column(RedactionTests.Contexts, 0);

    /// <summary>Texts out of the pieces that the scanners look for, so that they meet in every order.</summary>
    static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        OneOf(
            "token", "\"token\"", "password", "api_key", "Host", "User ID", "=", ":", ": ", "\"", "'", "`", "\"\"\"", "\\", "\\n", "\\\"", "\n", "\r\n", "\r", " ", "  ", ";", ",", "{", "}", "[", "]", "(", "${",
            "}}", "{{", "<", ">", "|", "#", "//", "/*", "*/", "://", "postgres://", "https://", "u:p@h", "@", "/", "?", "&", "sk-" + "ant-", "gh" + "p_", "AK" + "IA", "eyJ", ".", "-----BEGIN ", "PRIVATE KEY-----",
            "-----END ", "abcDEF123", "xxxx", "***", "env:X", "--", "Bearer ", "name", "value", "\u006b", "\\u006b", "\u212A", "\uD800", "\0", "5", "null", "$", "%", "Zq7", Canary)
            .Array[0, 40].Select(string.Concat),
        OneOf(Keys).Array[1, 3].Select(keys => string.Join(" ", keys)),
        Gen.Select(OneOf(Keys), Gen.Int[0, 200], (key, cut) => key[..Math.Min(cut, key.Length)]));

    static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    static string[] Column(IEnumerable<object[]> rows, int column) => [.. rows.Select(row => (string)row[column])];

    static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[-10, 300], Gen.Int[-10, 300], (start, length) => new TextSpan(start, length));

    [Fact]
    public void Scanning_never_throws_and_stays_inside_the_range() => Gen.Select(Texts, Spans).Sample((text, range) =>
    {
        int end = 0;
        foreach (SecretMatch match in SecretScanner.FindAll(text, range))
        {
            Assert.True(match.Span.Start >= Math.Max(range.Start, end) && match.Span.End <= Math.Min(text.Length, range.End) && match.Span.Length > 0);
            end = match.Span.End;
        }

        foreach (ConnectionString dsn in ConnectionString.FindAll(text, range))
        {
            Assert.True(dsn.Span.Start >= Math.Max(range.Start, 0) && dsn.Span.End <= Math.Min(text.Length, range.End) && dsn.Span.Length > 0);
            Assert.True(dsn.PasswordSpan is not TextSpan password || dsn.Span.Contains(password));
        }
    }, iter: 20_000);

    [Fact]
    public void Judging_a_value_never_throws() => Texts.Sample(
        text =>
        {
            SecretText.Classify(text);
            SecretText.DefaultOf(text);
            TokenStrength.Judge(text);
            SecretNames.NamesSecret(text);
            Assert.NotEmpty(Quoting.Of(text));
        },
        iter: 20_000);

    [Fact]
    public void What_is_quoted_is_the_value_and_no_detector_knows_it() => Texts.Sample(
        text => Assert.True(Quoting.Of(text) != "\"" + text + "\"" || SecretScanner.FindAll(text).Count == 0),
        iter: 20_000);

    [Fact]
    public void Redaction_keeps_length_and_line_breaks_and_hides_nothing_twice() => Gen.Select(Texts, Spans.Array[0, 3]).Sample((text, known) =>
    {
        string redacted = Redaction.Redact(text, known);
        Assert.Equal(text.Length, redacted.Length);
        for (int i = 0; i < text.Length; i++)
            Assert.True(redacted[i] == text[i] || (redacted[i] == '*' && text[i] is not ('\r' or '\n')));
        Assert.Equal(redacted, Redaction.Redact(redacted, known));
    }, iter: 20_000);

    [Fact]
    public void A_secret_after_its_name_never_survives_whatever_stands_around() => Gen.Select(Texts, OneOf(Contexts), Texts).Sample((before, context, after) =>
    {
        // A line of its own: what stands on the same line may make the name part of another.
        string text = Close(before) + "\n" + context.Replace("{0}", Canary, StringComparison.Ordinal) + "\n" + after.Replace(Canary, "", StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, Redaction.Redact(text, []));
    }, iter: 50_000);

    /// <summary>Strings and comments that reach over line ends are what they are.</summary>
    static string Close(string text) => text.Replace(Canary, "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Replace("\"\"\"", "", StringComparison.Ordinal);

    public static TheoryData<string> Repeated => new()
    {
        "\"", "'", "\\", "\\\"", "\"token\":", "token:", "token=", "token:1,", "token=\"", "token='", "token: |\n", "token:\n", "token:[", "token:[a=", "\"token\"\n\n", "\"\"\"", "token=\"\"\"", "token\"\"\"\"=", "Bearer a", "bearer ",
        "sk-" + "ant-", "sk-" + "ant-api03-", "eyJ", "eyJ-", "eyJabcdefghijklmno.", "gh" + "s_", "-gh" + "s_a.", "-----BEGIN ", "-----BEGIN " + "PRIVATE KEY-----", "-----BEGIN " + "PRIVATE KEY-----\nabc", "LS0t" + "LS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t/",
        "postgres://", "postgres://u:p@", "a://", "://", "@", "a:b@", "://a:", "${", "{{", "://${a", "Host=", "host=' ", "host='", "host=\"", "Host=a;", "host=a ", "Password=a;Username=b;", "a ", "a_", "1:AA", "123456:AA", "Mabc.", "a-", ".",
        "name: token\n", "name=token value=", "\r", "\n", " ", "\t", "--token ", "ENV a ", "<token>", "\\u0061", "/*", "token/*", "x", "0", "\u00fc",
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_megabyte_of_anything_is_scanned(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.Equal(text.Length, Redaction.Redact(text, []).Length);
        SecretText.Classify(text);
        TokenStrength.Judge(text);
    }
}
