using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Secrets;

public sealed class SecretScannerTests
{
    public static TheoryData<string, string> Keys => new()
    {
        { "GoClaw API key", "goclaw" + "_" + Fake.Hex(32) },
        { "Anthropic API key", Fake.Anthropic },
        { "Anthropic API key", "sk-" + "ant-admin01-" + Fake.Url64(93) + "AA" },
        { "Anthropic API key", "sk-" + "ant-oat01-" + Fake.Url64(86) },
        { "OpenAI API key", "sk-" + Fake.Alnum(20) + "T3Blbk" + "FJ" + Fake.Alnum(20, 9) },
        { "OpenAI API key", "sk-" + "proj-" + Fake.Url64(74) + "T3Blbk" + "FJ" + Fake.Url64(74, 9) },
        { "OpenAI API key", "sk-" + "proj-" + Fake.Alnum(48) },
        { "OpenAI API key", "sk-" + "svcacct-" + Fake.Url64(58) + "T3Blbk" + "FJ" + Fake.Url64(58, 9) },
        { "OpenAI API key", "sk-" + "admin-" + Fake.Url64(58) + "T3Blbk" + "FJ" + Fake.Url64(58, 9) },
        { "OpenAI-style API key", "sk-" + Fake.Alnum(48) },
        { "OpenAI-style API key", "sk-" + Fake.Hex(32) },
        { "OpenRouter API key", "sk-" + "or-v1-" + Fake.Hex(64) },
        { "Groq API key", "gs" + "k_" + Fake.Alnum(52) },
        { "Google API key", "AI" + "za" + "Sy" + Fake.Url64(33) },
        { "Google API key", "AQ" + ".Ab8R" + Fake.Url64(46) },
        { "Google OAuth client secret", "GOC" + "SPX-" + Fake.Url64(28) },
        { "xAI API key", "xa" + "i-" + Fake.Alnum(80) },
        { "Perplexity API key", "ppl" + "x-" + Fake.Alnum(48) },
        { "Cerebras API key", "cs" + "k-" + Fake.Small(48) },
        { "NVIDIA API key", "nva" + "pi-" + Fake.Url64(64) },
        { "ElevenLabs API key", "sk" + "_" + Fake.Hex(48) },
        { "Hugging Face token", "h" + "f_" + Fake.Alnum(34) },
        { "Replicate API token", "r" + "8_" + Fake.Alnum(37) },
        { "Telegram bot token", Fake.Telegram },
        { "Discord bot token", Fake.Discord },
        { "Discord bot token", "M" + Fake.Url64(23) + "." + Fake.Alnum(6) + "." + Fake.Url64(27) },
        { "Discord webhook", "discord.com/api/" + "webhooks/" + Fake.Number(18) + "/" + Fake.Url64(68) },
        { "Slack token", "xox" + "b-" + Fake.Number(12) + "-" + Fake.Number(13) + "-" + Fake.Alnum(24) },
        { "Slack token", "xox" + "p-" + Fake.Number(12) + "-" + Fake.Number(12, 5) + "-" + Fake.Number(12, 6) + "-" + Fake.Hex(32) },
        { "Slack token", "xox" + "e-1-" + Fake.Alnum(146) },
        { "Slack token", "xox" + "e.xox" + "p-1-" + Fake.Alnum(163) },
        { "Slack app token", "xa" + "pp-1-A" + Fake.Base32(10) + "-" + Fake.Number(13) + "-" + Fake.Hex(64) },
        { "Slack webhook", "hooks.slack.com/" + "services/T" + Fake.Base32(8) + "/B" + Fake.Base32(10) + "/" + Fake.Alnum(24) },
        { "GitHub token", Fake.GitHub },
        { "GitHub token", "gh" + "o_" + Fake.Alnum(36) },
        { "GitHub token", "gh" + "u_" + Fake.Alnum(36) },
        { "GitHub token", "gh" + "s_" + Fake.Alnum(36) },
        { "GitHub token", "gh" + "s_123456_" + Fake.JsonWebToken },
        { "GitHub token", "gh" + "r_" + Fake.Alnum(76) },
        { "GitHub token", "github" + "_pat_" + Fake.Alnum(22) + "_" + Fake.Alnum(59, 9) },
        { "GitLab token", "glp" + "at-" + Fake.Url64(20) },
        { "GitLab token", "glp" + "at-" + Fake.Url64(40) + ".01." + Fake.Small(9) },
        { "npm token", "np" + "m_" + Fake.Alnum(36) },
        { "PyPI token", "pyp" + "i-AgEIcHlwaS5vcmc" + Fake.Url64(80) },
        { "NuGet API key", "oy" + "2" + Fake.Small(43) },
        { "AWS access key", Fake.Aws },
        { "AWS access key", "AS" + "IA" + Fake.Base32(16) },
        { "Tailscale key", "tsk" + "ey-auth-k" + Fake.Alnum(11) + "CNTRL-" + Fake.Alnum(32) },
        { "Tailscale key", "tsk" + "ey-client-k" + Fake.Alnum(11) + "-" + Fake.Alnum(32) },
        { "Stripe key", "sk_" + "live_" + Fake.Alnum(24) },
        { "Stripe key", "rk_" + "live_" + Fake.Alnum(99) },
        { "SendGrid API key", "S" + "G." + Fake.Url64(22) + "." + Fake.Url64(43) },
        { "DigitalOcean token", "dop" + "_v1_" + Fake.Hex(64) },
        { "Databricks token", "da" + "pi" + Fake.Hex(32) },
        { "Docker token", "dckr" + "_pat_" + Fake.Url64(27) },
        { "Grafana token", "gl" + "sa_" + Fake.Alnum(32) + "_" + Fake.Hex(8) },
        { "Vault token", "hv" + "s." + Fake.Url64(95) },
        { "age secret key", "AGE-SECRET" + "-KEY-1" + Fake.Base32(58) },
        { "private key", Fake.Pem("", "\n") },
        { "private key", Fake.Pem("RSA ", "\r\n") },
        { "private key", Fake.Pem("OPENSSH ", "\\n") },
        { "private key", Fake.Pem("EC ", " ") },
        { "private key", Fake.Pem("ENCRYPTED ", "\" +\n    \"") },
        { "private key", "LS0tLS1CRUdJTiBQUklWQVRF" + "IEtFWS0tLS0t" + Fake.Alnum(200) },
        { "JSON web token", Fake.JsonWebToken },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_found_with_its_kind_wherever_it_stands(string kind, string key)
    {
        foreach ((string before, string after) in new[]
        {
            ("", ""), ("\"", "\""), ("KEY=", "\n"), ("{\"a\":\"", "\"}"), ("Bearer ", " "), ("\\n", "\\n"), ("\\u0022", "\\u0022"), ("--token=", ""), ("x, ", ", y"), ("(", ")"),
            ("`", "`"), ("key is ", ". Keep it."), ("<", ">"), ("a/", ""), ("\u00e4 ", "\u00df"),
        })
        {
            string text = before + key + after;
            bool found = SecretScanner.TryFind(text, new TextSpan(0, text.Length), out SecretMatch match);
            Assert.True(found, before + "..." + after);
            Assert.Equal(kind, match.Kind);
            Assert.Equal(new TextSpan(before.Length, key.Length), match.Span);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_inside_a_longer_word_is_no_key(string kind, string key)
    {
        // A private key starts with dashes, which no word has.
        if (kind == "private key" && key[0] == '-')
            return;
        string text = "x" + key + "9";
        Assert.DoesNotContain(SecretScanner.FindAll(text), match => match.Kind == kind && match.Span.Length >= key.Length);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Nothing_outside_the_range_is_seen(string kind, string key)
    {
        string text = "abc" + key + "def";
        Assert.True(SecretScanner.TryFind(text, new TextSpan(3, key.Length), out SecretMatch match));
        Assert.Equal((kind, new TextSpan(3, key.Length)), (match.Kind, match.Span));
    }

    [Fact]
    public void All_keys_of_a_text_are_found_in_order()
    {
        string text = $"a: {Fake.Anthropic}\nb: {Fake.GitHub} {Fake.Aws}\n{Fake.Pem("", "\n")}\nc: https://api.telegram.org/bot{Fake.Telegram}/getMe";
        Assert.Equal(
            ["Anthropic API key", "GitHub token", "AWS access key", "private key", "Telegram bot token"],
            SecretScanner.FindAll(text).Select(match => match.Kind));
    }

    [Fact]
    public void The_private_key_of_a_service_account_is_named_as_such()
    {
        string json = "{\"type\": \"service_account\", \"private_key\": \"" + Fake.Pem("", "\\n") + "\\n\"}";
        Assert.Equal("Google service account private key", Assert.Single(SecretScanner.FindAll(json)).Kind);
    }

    [Fact]
    public void A_private_key_that_breaks_off_is_found_as_far_as_it_goes()
    {
        string text = "-----BEGIN " + "PRIVATE KEY-----\n" + Fake.Alnum(64) + "\n" + Fake.Alnum(30);
        Assert.Equal(text.Length, Assert.Single(SecretScanner.FindAll(text)).Span.End);
    }

    [Theory]
    [InlineData("sk-" + "ant-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-" + "ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-" + "ant-api03-...")]
    [InlineData("sk-" + "ant-api03-your-api-key-goes-in-here-please")]
    [InlineData("sk-" + "ant-api03-this-is-only-an-example-of-a-key-1234")]
    [InlineData("sk-" + "ant-")]
    [InlineData("sk-" + "proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-" + "0000000000000000000000000000000000000000000000000")]
    [InlineData("sk-" + "1234567890abcdef1234567890abcdef")]
    [InlineData("sk-" + "or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("gh" + "p_000000000000000000000000000000000000")]
    [InlineData("gh" + "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("gh" + "p_abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("AI" + "zaSyabcdefghijklmnopqrstuvwxyz1234567")]
    [InlineData("AI" + "zaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("AK" + "IAIOSFODNN7EXAMPLE")]
    [InlineData("AK" + "IAI44QH8DHBEXAMPLE")]
    [InlineData("AK" + "IAXXXXXXXXXXXXXXXX")]
    [InlineData("ASIAPACIFICNORTHEAST")]
    [InlineData("TODAYINASIAASACKOFRICEFELLOVER")]
    [InlineData("xox" + "b-xxxxxxxxx-xxxxxxxxxx-xxxxxxxxxxxx")]
    [InlineData("xox" + "b-my-bot-token")]
    [InlineData("xox" + "p-1234567890")]
    [InlineData("xox" + "b-000000000000-000000000000-000000000000000000000000")]
    [InlineData("https://hooks.slack.com/" + "services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX")]
    [InlineData("https://indieweb.org/images/3/35/2018-250-xoxo-indieweb-1.jpg")]
    [InlineData("tsk" + "ey-auth-XXXXXXXXXXXX-YYYYYYYYYYYYYYYYYYYY")]
    [InlineData("tsk" + "ey-client-XXXXXXXXXXXXXXXX-YYYYYYYYYYYYYYYYYYYY")]
    [InlineData("tsk" + "ey-auth-example")]
    [InlineData("110201543:AA" + "HdqTcvCH1vGWJxfSeofSAs0K5PALDsaw")]
    [InlineData("123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11")]
    [InlineData("123456789:AA" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("goclaw_" + "00000000000000000000000000000000")]
    [InlineData("goclaw_gateway_token")]
    [InlineData("goclaw_data_directory_name_of_the_host")]
    [InlineData("pplx-70b-online")]
    [InlineData("pplx-7b-chat")]
    [InlineData("hf_hub_download")]
    [InlineData("npm_config_registry")]
    [InlineData("npm_lifecycle_event_and_other_names_that_are_long")]
    [InlineData("xai-grok-4-fast-reasoning")]
    [InlineData("SG.Microsoft.Extensions")]
    [InlineData("sk_test_" + "4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("pk_live_" + "4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("-----BEGIN " + "PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN " + "PRIVATE KEY-----\nXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN " + "PRIVATE KEY-----")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo\n-----END PUBLIC KEY-----")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c")]
    [InlineData("MyVeryLongServiceFactory.Create.SomeLongMethodNameOfThatType")]
    [InlineData("NpgsqlConnectionBuilders.Append.AnotherVeryLongMemberNameHere")]
    [InlineData("OpenTelemetry.Instrumentation.AspNetCore")]
    public void What_only_looks_like_a_key_is_none(string text) => AssertNothing(text);

    [Theory]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("{0193a5b0-7000-7000-8000-000000000001}")]
    [InlineData("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==")]
    [InlineData("commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12")]
    [InlineData("ghcr.io/nextlevelbuilder/goclaw@sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0")]
    [InlineData("http://schemas.microsoft.com/winfx/2006/xaml/presentation")]
    [InlineData("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")]
    [InlineData("urn:schemas-microsoft-com:asm.v1")]
    [InlineData("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")]
    [InlineData("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////")]
    [InlineData("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")]
    [InlineData("claude-sonnet-4-5-20250929")]
    [InlineData("anthropic/claude-opus-4-1-20250805")]
    [InlineData("gpt-4o-mini-2024-07-18")]
    [InlineData("meta-llama/Llama-3.3-70B-Instruct-Turbo")]
    [InlineData("text-embedding-3-large")]
    [InlineData("gemini-2.5-flash-preview-native-audio-dialog")]
    [InlineData("+49 30 901820")]
    [InlineData("+1 (555) 010-9999")]
    [InlineData("-1001234567890")]
    [InlineData("chat_id: 1234567890")]
    [InlineData("user:123456789:member")]
    [InlineData("2025-09-29T12:34:56.789+02:00")]
    [InlineData("12345678:90")]
    [InlineData("redis://localhost:6379")]
    [InlineData("postgres://db:5432/goclaw?sslmode=verify-full")]
    [InlineData("https://example.com/a?b=c#d")]
    [InlineData("arn:aws:iam::123456789012:role/goclaw")]
    [InlineData("projects/my-project/locations/europe-west1/publishers/google/models/gemini-2.5-pro")]
    [InlineData("my-service@my-project.iam.gserviceaccount.com")]
    [InlineData("Microsoft.CodeAnalysis.CSharp, Version=4.8.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8m0Zk3Qy7l0e1vJ5cB9qg2w8m4r6t1x3z5n7p9s2d4 me@host")]
    [InlineData("integrity sha1-fJTHzpLQ0dJbcRFhAhC3AtJR7y8=")]
    [InlineData("task-force-one risk-assessment desk-proj-planning-for-the-next-three-quarters")]
    [InlineData("disk-or-v1-tape-or-any-other-medium-that-one-might-want-to-use-for-this")]
    [InlineData("a.b.c.d.e.f.g")]
    [InlineData("%PATH% $HOME ${TOKEN} {{ .Values.token }}")]
    [InlineData("Lorem ipsum dolor sit amet, consetetur sadipscing elitr")]
    [InlineData("0x1F 0xDEADBEEF 1e-400 .5 +Infinity")]
    [InlineData("")]
    public void What_has_nothing_to_do_with_keys_is_left_alone(string text) => AssertNothing(text);

    [Fact]
    public void Hashes_and_base64_of_any_bytes_are_no_keys()
    {
        Random random = new(20250929);
        byte[] bytes = new byte[20_000];
        for (int i = 0; i < 20; i++)
        {
            random.NextBytes(bytes);
            AssertNothing(Convert.ToBase64String(bytes));
            AssertNothing(Convert.ToHexString(bytes));
            AssertNothing(new Guid(bytes.AsSpan(0, 16)).ToString());
        }
    }

    static void AssertNothing(string text) => Assert.Empty(SecretScanner.FindAll(text));
}
