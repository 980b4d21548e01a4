using System.Net;
using System.Net.Sockets;

namespace GoClaw.Rules.Text;

/// <summary>
/// Whose machine a host is, as far as its name alone tells: loopback, the same deployment, or another host, private addresses included. Case
/// and the dot of the root do not count; addresses may be written in any form that the system's resolver takes (<c>127.1</c>, <c>0x7f000001</c>).
/// </summary>
public static class Host
{
    static readonly string[] Below = [".svc", ".svc.cluster.local"];

    /// <summary><c>localhost</c> and names below it, 127/8, <c>::1</c>, IPv4 inside IPv6, a Unix socket (<c>/run/x.sock</c>, <c>@x</c>).</summary>
    public static bool IsLoopback(string host)
    {
        string name = Fold(host);
        if (name.Length > 0 && name[0] is '/' or '@')
            return true;
        return name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal) || (Address(name) is { } address && IPAddress.IsLoopback(address));
    }

    /// <summary><c>0.0.0.0</c> or <c>::</c>: to a listener every interface, to a client this machine.</summary>
    public static bool IsUnspecified(string host) => Address(Fold(host)) is { } address && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    /// <summary>A name that only the same compose file, cluster or machine resolves: one label, <c>host.docker.internal</c>, <c>*.svc</c>.</summary>
    public static bool IsSameDeployment(string host)
    {
        string name = Fold(host);
        if (name.Length == 0 || Address(name) is not null || IsLoopback(name))
            return false;
        // Podman's name of the machine beside Docker's.
        return name is "host.docker.internal" or "host.containers.internal"
            || name.IndexOfAny(['.', ':']) < 0
            || Array.Exists(Below, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
    }

    /// <summary>Neither this machine nor the same deployment. Nothing is no host.</summary>
    public static bool IsOther(string host) => host.Length > 0 && !IsLoopback(host) && !IsUnspecified(host) && !IsSameDeployment(host);

    /// <summary>A machine of a Tailscale network, where WireGuard encrypts whatever travels: <c>*.ts.net</c>, 100.64/10, fd7a:115c:a1e0::/48.</summary>
    public static bool IsTailnet(string host)
    {
        string name = Fold(host);
        if (Address(name) is not { } address)
            return name.EndsWith(".ts.net", StringComparison.Ordinal);
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 4 ? bytes[0] == 100 && (bytes[1] & 0xC0) == 64 : bytes is [0xFD, 0x7A, 0x11, 0x5C, 0xA1, 0xE0, ..];
    }

    /// <summary>An address of a network that the internet does not route to: 10/8, 172.16/12, 192.168/16, 100.64/10, link-local, fc00::/7.</summary>
    public static bool IsPrivateAddress(string host)
    {
        if (Address(Fold(host)) is not { } address)
            return false;
        byte[] bytes = address.GetAddressBytes();
        if (bytes.Length == 16)
            return (bytes[0] & 0xFE) == 0xFC || (bytes[0] == 0xFE && (bytes[1] & 0xC0) == 0x80);
        return (bytes[0], bytes[1]) is (10, _) or (172, >= 16 and < 32) or (192, 168) or (169, 254) or (100, >= 64 and < 128);
    }

    /// <summary>Whether it is an address rather than a name.</summary>
    public static bool IsAddress(string host) => Address(Fold(host)) is not null;

    static IPAddress? Address(string name)
    {
        // Brackets belong to URLs; a port never belongs here.
        if (name.IndexOf('[') >= 0 || !IPAddress.TryParse(name, out IPAddress? address))
            return null;
        return address.AddressFamily == AddressFamily.InterNetworkV6 && address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    static string Fold(string host)
    {
        string name = host.Length > 1 && host[0] == '[' && host[host.Length - 1] == ']' ? host.Substring(1, host.Length - 2) : host;
        return (name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name).ToLowerInvariant();
    }
}
