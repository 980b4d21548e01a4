using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Tests.Settings;

/// <summary>What a URL or host:port leads to, and whether it can be read on the way.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("http://example.com", "http", "example.com", null, false)]
    [InlineData("HTTP://Example.COM/", "http", "Example.COM", null, false)]
    [InlineData(" https://example.com:8443/v1 ", "https", "example.com", 8443, true)]
    [InlineData("http://me@example.com:80", "http", "example.com", 80, false)]
    [InlineData("ws://chrome:9222", "ws", "chrome", 9222, false)]
    [InlineData("ws://[::1]:9222/devtools", "ws", "::1", 9222, true)]
    [InlineData("http://[fd00::5]", "http", "fd00::5", null, false)]
    [InlineData("http://bücher.example?x=1", "http", "bücher.example", null, true)]
    [InlineData("collector:4317", "", "collector", 4317, false)]
    [InlineData("[fd00::5]:4317", "", "fd00::5", 4317, false)]
    [InlineData("fd00::5", "", "fd00::5", null, false)]
    [InlineData("collector:4318/v1/traces", "", "collector", 4318, true)]
    [InlineData("10.0.0.5", "", "10.0.0.5", null, false)]
    [InlineData("unix:///run/otel.sock", "unix", "/run/otel.sock", null, false)]
    public void An_endpoint_has_scheme_host_and_port(string text, string scheme, string host, int? port, bool hasPath) =>
        Assert.Equal(new Endpoint(scheme, host, port, hasPath), Endpoint.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http:///path")]
    [InlineData("${HOST}:4317")]
    [InlineData("http://${HOST}:80")]
    [InlineData("http://{{ .Values.host }}/")]
    [InlineData("<collector>:4317")]
    [InlineData("http://<your-host>/")]
    [InlineData("see http://example.com")]
    [InlineData("http://a.example http://b.example")]
    [InlineData("http://a.example:http")]
    [InlineData("http://a.example:123456")]
    [InlineData("http://[::1")]
    [InlineData("a text")]
    public void What_names_no_host_is_no_endpoint(string text) => Assert.Null(Endpoint.Of(text));

    [Theory]
    [InlineData("http://example.com", true)]
    [InlineData("ws://10.0.0.5:9222", true)]
    [InlineData("http://[2001:db8::1]/", true)]
    [InlineData("https://example.com", false)]
    [InlineData("wss://example.com", false)]
    [InlineData("http://localhost:11434", false)]
    [InlineData("http://0.0.0.0:11434", false)]
    [InlineData("http://ollama:11434", false)]
    [InlineData("http://host.docker.internal:11434", false)]
    [InlineData("http://[::ffff:127.0.0.1]:80", false)]
    [InlineData("http://gpu.tail1234.ts.net", false)]
    [InlineData("http://100.101.102.103:11434", false)]
    [InlineData("example.com:4317", false)]
    [InlineData("ftp://example.com", false)]
    public void In_clear_text_travels_what_leaves_without_tls(string text, bool clear) => Assert.Equal(clear, Endpoint.Of(text)!.Value.TravelsInClear);
}
