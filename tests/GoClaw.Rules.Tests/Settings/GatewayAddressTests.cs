using GoClaw.Rules.Code;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Settings;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("http://gateway.example.com", "http", "gateway.example.com", null, "")]
    [InlineData(" HTTP://gateway.example.com:18790/v1?x=1 ", "HTTP", "gateway.example.com", 18790, "/v1")]
    [InlineData("ws://[2001:db8::7]:18790/ws", "ws", "2001:db8::7", 18790, "/ws")]
    [InlineData("http://me@gateway.example.com:80", "http", "gateway.example.com", 80, "")]
    [InlineData("http://\uFFFC:18790/healthz", "http", null, 18790, "/healthz")]
    [InlineData("http://{0}:18790/healthz", "http", null, 18790, "/healthz")]
    [InlineData("http://gateway.example.com:\uFFFC/v1", "http", "gateway.example.com", null, "/v1")]
    [InlineData("\uFFFC://gateway.example.com:18790", "\uFFFC", "gateway.example.com", 18790, "")]
    [InlineData("http://your-gateway.example.com", "http", null, null, "")]
    [InlineData("http://<host>:18790", "http", null, 18790, "")]
    [InlineData("http://", "http", null, null, "")]
    [InlineData("/healthz?x", "", null, null, "/healthz")]
    [InlineData("\uFFFC/healthz", "", null, null, "/healthz")]
    [InlineData("", "", null, null, "")]
    public void An_address_is_read_as_far_as_it_is_known(string text, string scheme, string? host, int? port, string path)
    {
        GatewayAddress address = GatewayAddress.Of(text)!.Value;

        Assert.Equal((scheme, host, port, path), (Part(address.Scheme), address.Host, address.Port, Part(address.Path)));

        string Part(TextSpan span) => text.Substring(span.Start, span.Length);
    }

    [Theory]
    [InlineData("see http://gateway.example.com")]
    [InlineData("http://a.example.com,http://b.example.com")]
    [InlineData("(http://a.example.com")]
    public void A_text_around_it_is_no_address(string text)
    {
        Assert.Null(GatewayAddress.Of(text));
    }

    [Theory]
    [InlineData("/healthz", true)]
    [InlineData("healthz", true)]
    [InlineData("/healthz/", true)]
    [InlineData("/goclaw/healthz?x=1", true)]
    [InlineData("\uFFFChealthz", true)]
    [InlineData("http://goclaw:18790/healthz#x", true)]
    [InlineData("http://healthz", false)]
    [InlineData("/health", false)]
    [InlineData("/healthz/ready", false)]
    [InlineData("/myhealthz", false)]
    [InlineData("/x?path=/healthz", false)]
    public void Healthz_is_the_last_of_the_path(string text, bool isHealthz)
    {
        Assert.Equal(isHealthz, GatewayAddress.Of(text)!.Value.Healthz(text) is not null);
    }
}
