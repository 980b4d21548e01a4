using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Secrets;

public sealed class RedactionTests
{
    const string Canary = "Zq7-canarY-41x9K";

    /// <summary>Every way to write a secret down that we could think of; {0} is the secret.</summary>
    public static TheoryData<string> Contexts => new()
    {
        "{ \"token\": \"{0}\" }",
        "[\"curl -u admin:{0} https://x.example\"]",
        "curl --user me:{0} https://x.example",
        "{ \"token\" : '{0}' , \"port\": 1 }",
        "{ token: '{0}' }",
        "{ token: {0} }",
        "{ \"token\": {0}, \"x\": 1 }",
        "{ \"token\": \"{0}",
        "{ \"token\": \"{0}\n  \"host\": \"x\" }",
        "{ \"token\": {0}\" }",
        "{ \"token\": '{0}\" }",
        "{ \"token\": \"a\"{0}\" }",
        "{ \"token\": \"a\\\"{0}\" }",
        "{ \"token\": \"a\" {0}\" }",
        "{ \"token\": \"abc\\\n{0}\" }",
        "{ \"token\": \"abc\\\r\n{0}\" }",
        "{ \"token\": \"abc\\\n{0}",
        "{ \"token\":\n    \"{0}\" }",
        "{ \"token\"\n  : \"{0}\" }",
        "{ \"token\"/* why */: \"{0}\" }",
        "password:\nstring x = \"\"\"\n{0}\n\"\"\"",
        "export A_TOKEN=abc\\\n{0}",
        "password=[a\nconfig[\"token\"] = \"{0}\"",
        "password=[a={0}]",
        "password:\n<x>{0}</x>",
        "api_key/* token: {0} */ : \"x\"",
        "{ \"to\\u006ben\": \"{0}\" }",
        "{ \"to\u212Aen\": \"{0}\" }",
        "{ \"pa\u017Fsword\": \"{0}\" }",
        "{ \"TOKEN\": \"{0}\" }",
        "{ \"botToken\": \"{0}\" }",
        "{ \"api_keys\": [\"a\", \"{0}\"] }",
        "{ \"credentials\": [ '{0}', 1 ] }",
        "{ \"credentials\": [\n  {0},\n] }",
        "{ \"outer\": \"{\\\"token\\\": \\\"{0}\\\"}\" }",
        "token {0}\ntoken={0}".Replace("token {0}\n", "", StringComparison.Ordinal),
        "// token: {0}",
        "# token = {0}",
        "/* \"token\": \"{0}\" */",
        "GOCLAW_GATEWAY_TOKEN={0}",
        "export GOCLAW_GATEWAY_TOKEN=\"{0}\"",
        "export GOCLAW_GATEWAY_TOKEN='{0}' B=1",
        "GOCLAW_GATEWAY_TOKEN = {0} # comment",
        "GOCLAW_GATEWAY_TOKEN=\"{0}",
        "GOCLAW_GATEWAY_TOKEN=${OTHER:-{0}}",
        "ENV GOCLAW_GATEWAY_TOKEN {0}",
        "ARG GOCLAW_GATEWAY_TOKEN={0}",
        "GOCLAW_GATEWAY_TOKEN: {0}",
        "      - GOCLAW_GATEWAY_TOKEN={0}",
        "      - \"GOCLAW_GATEWAY_TOKEN={0}\"",
        "- name: GOCLAW_GATEWAY_TOKEN\n  value: {0}",
        "- name: \"GOCLAW_GATEWAY_TOKEN\"\n  value: \"{0}\"",
        "password: |\n  {0}\n  {0}\nother: 1",
        "  password: >-\n\n    {0}\n  other: 1",
        "password:\n  {0}",
        "$env:GOCLAW_GATEWAY_TOKEN = \"{0}\"",
        "goclaw --token {0} serve",
        "goclaw --token={0} serve",
        "[\"goclaw\", \"--token\", \"{0}\"]",
        "curl -H \"Authorization: Bearer {0}\" https://example.com",
        "curl -H 'X-Api-Key: {0}'",
        "Bearer {0}",
        "Cookie: a=b; c={0}",
        "string token = \"{0}\";",
        "const string Token = @\"{0}\";",
        "var password = $\"{0}\" + suffix;",
        "string token = \"\"\"{0}\"\"\";",
        "string token = \"\"\"\n    {0}\n    \"\"\";",
        "Token = { \"{0}\" }".Replace("{ \"{0}\" }", "new(\"{0}\")", StringComparison.Ordinal),
        "config[\"token\"] = \"{0}\";",
        "Environment.SetEnvironmentVariable(\"GOCLAW_GATEWAY_TOKEN\", \"{0}\");",
        "{ \"GOCLAW_GATEWAY_TOKEN\", \"{0}\" },",
        "if (token == \"{0}\")",
        "if (token != \"{0}\")",
        "token ??= \"{0}\";",
        "token := \"{0}\"",
        "\"token\" => \"{0}\"",
        "<password>{0}</password>",
        "<add key=\"ApiKey\" value=\"{0}\" />",
        "<add name=\"x\" password='{0}' y='z'/>",
        "postgres://u:{0}@db/goclaw",
        "# postgres://u:{0}@db/goclaw, see above",
        "\"x\": \"postgres://u:{0}@db/goclaw\"",
        "\"x\": \"postgres://u:a@{0}@db/goclaw\"",
        "\"x\": \"postgres://u:a/{0}@db/goclaw\"",
        "\"x\": \"postgres://u:a\\\"{0}@db/goclaw\"",
        "\"x\": \"postgres://u:{0}",
        "postgres://db/goclaw?user=u&password={0}&sslmode=disable",
        "redis://:{0}@cache:6379/0",
        "https://user:{0}@example.com/path",
        "https://user:a/{0}@example.com/path",
        "socks5://u:{0}@proxy:1080",
        "https://example.com/?access_token={0}&x=1",
        "\"Default\": \"Host=db;Username=u;Password={0};Database=x\"",
        "\"Default\": \"Server=db;Initial Catalog=x;User ID=u;Password={0}\"",
        "Host=db;Username=u;Password=\"{0};x\"",
        "Host=db;Username=u;Password=a\"{0}",
        "host=db user=u password='{0} x' dbname=y",
        "telegram.token={0}",
        "msg=\"login\" token={0} user=x",
        "time=x level=WARN msg=y api_key=\"{0}\" a=b",
        "\uFEFF{\r\n\t\"token\":\t\"{0}\"\r\n}",
        "\"token\": `{0}`",
        "token\t=\t{0}",
        "\"token\": \"\u2028{0}\"",
    };

    [Theory]
    [MemberData(nameof(Contexts))]
    public void A_secret_never_survives(string context)
    {
        string text = context.Replace("{0}", Canary, StringComparison.Ordinal);
        string redacted = Redact(text);
        Assert.DoesNotContain(Canary, redacted);
        Assert.DoesNotContain("canarY", redacted);
        AssertSameShape(text, redacted);
        Assert.Equal(redacted, Redact(redacted));
    }

    [Theory]
    [MemberData(nameof(SecretScannerTests.Keys), MemberType = typeof(SecretScannerTests))]
    public void A_key_that_names_itself_never_survives(string kind, string key)
    {
        foreach (string context in new[] { "{0}", "\"x\": \"{0}\"", "a {0} b", "// {0}", "x={0}\n", "\"\\n{0}\\n\"", "'{0}" })
        {
            string redacted = Redact(context.Replace("{0}", key, StringComparison.Ordinal));
            Assert.False(redacted.Contains(key.Substring(key.Length / 2, 8), StringComparison.Ordinal), kind + " in " + context);
        }
    }

    [Theory]
    [InlineData("{ \"max_tokens\": 8192, \"token_limit\": 5 }")]
    [InlineData("{ \"token\": 5, \"secret\": true, \"password\": null, \"cookie\": -1.5 }")]
    [InlineData("{ \"credentials\": { \"mode\": \"auto\" } }")]
    [InlineData("{ \"token\": \"${GOCLAW_GATEWAY_TOKEN}\" }")]
    [InlineData("{ \"token\": \"env:GOCLAW_GATEWAY_TOKEN\" }")]
    [InlineData("{ \"token\": \"<your-token>\", \"api_key\": \"change-me\", \"password\": \"***\", \"secret\": \"\" }")]
    [InlineData("GOCLAW_GATEWAY_TOKEN=${GOCLAW_GATEWAY_TOKEN:?must be set}")]
    [InlineData("GOCLAW_GATEWAY_TOKEN=change-me # please")]
    [InlineData("GOCLAW_GATEWAY_TOKEN=")]
    [InlineData("{ gateway: { host: \"0.0.0.0\", port: 18790, injection_action: \"off\" } } // goes to 100 %")]
    [InlineData("keyboard: \"qwertz\", monkey = 'wrench', keepalive: 30s")]
    [InlineData("scrub_credentials: false, // never")]
    [InlineData("postgres://goclaw:${POSTGRES_PASSWORD}@db:5432/goclaw?sslmode=verify-full")]
    [InlineData("redis://localhost:6379 https://example.com:8443/@scope/x http://a/b?c=d@e")]
    [InlineData("model: claude-sonnet-4-5-20250929")]
    [InlineData("the token is checked before the password, and the basic authentication is off")]
    [InlineData("std::token::name")]
    public void What_is_no_secret_stays_readable(string text) => Assert.Equal(text, Redact(text));

    [Theory]
    [InlineData("{ \"token\": \"abc\", \"host\": \"x\" } // note", "{ \"token\": \"***\", \"host\": \"x\" } // note")]
    [InlineData("{ \"token\": \"abc, \"host\": \"x\" }", "{ \"token\": \"******************")]
    [InlineData("{ \"token\": abc, \"host\": \"x\" }", "{ \"token\": ******************")]
    [InlineData("{ \"api_keys\": [\"abc\", \"def\"], \"x\": \"y\" }", "{ \"api_keys\": [\"***\", \"***\"], \"x\": \"y\" }")]
    [InlineData("postgres://goclaw:abc@db:5432/goclaw", "postgres://goclaw:***@db:5432/goclaw")]
    [InlineData("A_TOKEN=abc\r\nB=def\r\n", "A_TOKEN=***\r\nB=def\r\n")]
    [InlineData("password: |\n  abc\n  def\nhost: x", "password: |\n  ***\n  ***\nhost: x")]
    public void Only_the_secret_is_hidden_where_its_end_is_known(string text, string expected) => Assert.Equal(expected, Redact(text));

    [Fact]
    public void Known_places_are_hidden_and_line_breaks_stay()
    {
        string text = "app_id: \"cli_a\n b\", x";
        Assert.Equal("app_id: \"*****\n**\", x", Redaction.Redact(text, [new TextSpan(9, 5), new TextSpan(13, 4)]));
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(2, int.MaxValue)]
    [InlineData(100, 5)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(3, -2)]
    public void Places_outside_the_text_do_no_harm(int start, int length) =>
        AssertSameShape("abc\ndef", Redaction.Redact("abc\ndef", [new TextSpan(start, length)]));

    static string Redact(string text) => Redaction.Redact(text, []);

    static void AssertSameShape(string text, string redacted)
    {
        Assert.Equal(text.Length, redacted.Length);
        for (int i = 0; i < text.Length; i++)
            Assert.True(redacted[i] == text[i] || (redacted[i] == '*' && text[i] is not ('\r' or '\n')));
    }
}
