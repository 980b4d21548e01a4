namespace GoClaw.Rules.Text;

/// <summary>What can be told of a host from its name alone.</summary>
public static class Host
{
    /// <summary>The host of <c>host:port/path</c>, brackets of IPv6 kept off.</summary>
    public static string Of(string authority)
    {
        int end = authority.IndexOfAny(['/', '?', '#']);
        string host = end < 0 ? authority : authority.Substring(0, end);
        int user = host.LastIndexOf('@');
        host = host.Substring(user + 1);
        if (host.StartsWith("[", StringComparison.Ordinal))
        {
            int bracket = host.IndexOf(']');
            return bracket < 0 ? host : host.Substring(1, bracket - 1);
        }

        int colon = host.IndexOf(':');
        return colon < 0 ? host : host.Substring(0, colon);
    }

    /// <summary><c>localhost</c> and names below it, 127/8, <c>::1</c>.</summary>
    public static bool IsLoopback(string host)
    {
        if (host is "::1" or "0:0:0:0:0:0:0:1" || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        if (host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        string[] parts = host.Split('.');
        return parts.Length == 4 && parts[0] == "127" && parts.All(part => part.Length is > 0 and <= 3 && part.All(c => c is >= '0' and <= '9'));
    }
}
