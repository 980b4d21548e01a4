using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Text;

/// <summary>Loopback, same deployment, other host: every host is exactly one of them, or every interface.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("localhost.")]
    [InlineData("api.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("127.1")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("::1")]
    [InlineData("[::1]")]
    [InlineData("0:0:0:0:0:0:0:1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:7f00:1")]
    [InlineData("/run/otel.sock")]
    [InlineData("@otel")]
    public void Loopback(string host) => Assert.Equal((true, false, false, false), Kind(host));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0")]
    [InlineData("::")]
    [InlineData("[::]")]
    [InlineData("::ffff:0.0.0.0")]
    public void Every_interface_is_this_machine_to_a_client(string host) => Assert.Equal((false, true, false, false), Kind(host));

    [Theory]
    [InlineData("postgres")]
    [InlineData("Chrome")]
    [InlineData("ollama.")]
    [InlineData("otel_collector")]
    [InlineData("host.docker.internal")]
    [InlineData("host.containers.internal")]
    [InlineData("otel.monitoring.svc")]
    [InlineData("otel.monitoring.svc.cluster.local")]
    public void The_same_deployment(string host) => Assert.Equal((false, false, true, false), Kind(host));

    [Theory]
    [InlineData("example.com")]
    [InlineData("EXAMPLE.COM.")]
    [InlineData("nas.local")]
    [InlineData("svc.example.com")]
    [InlineData("evil.svc.example")]
    [InlineData("localhost.example.com")]
    [InlineData("127.0.0.1.example.com")]
    [InlineData("notlocalhost.example")]
    [InlineData("host.docker.internal.example.com")]
    [InlineData("bücher.example")]
    [InlineData("10.0.0.5")]
    [InlineData("192.168.1.20")]
    [InlineData("8.8.8.8")]
    [InlineData("134744072")]
    [InlineData("fd00::5")]
    [InlineData("2001:db8::1")]
    [InlineData("gpu.tail1234.ts.net")]
    public void Another_host(string host) => Assert.Equal((false, false, false, true), Kind(host));

    [Fact]
    public void Nothing_is_no_host() => Assert.Equal((false, false, false, false), Kind(""));

    [Theory]
    [InlineData("gpu.tail1234.ts.net", true)]
    [InlineData("GPU.tail1234.TS.net.", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.127.255.254", true)]
    [InlineData("fd7a:115c:a1e0::1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("100.63.0.1", false)]
    [InlineData("ts.net.example.com", false)]
    [InlineData("fd00::1", false)]
    [InlineData("gpu", false)]
    public void A_tailnet_is_known_by_its_names_and_addresses(string host, bool tailnet) => Assert.Equal(tailnet, Host.IsTailnet(host));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("192.168.0.1", true)]
    [InlineData("169.254.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd12::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.169.0.1", false)]
    [InlineData("203.0.113.7", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("lan", false)]
    public void Private_addresses_are_those_the_internet_does_not_route_to(string host, bool isPrivate) => Assert.Equal(isPrivate, Host.IsPrivateAddress(host));

    static (bool, bool, bool, bool) Kind(string host) => (Host.IsLoopback(host), Host.IsUnspecified(host), Host.IsSameDeployment(host), Host.IsOther(host));
}
