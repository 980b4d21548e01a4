using GoClaw.Rules.Json5;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>The other end of a connection that a setting names, as a URL or as <c>host:port</c>.</summary>
/// <param name="Scheme">In lower case; empty where none is written.</param>
/// <param name="Host">Without brackets and port; of a Unix socket its path.</param>
/// <param name="Port">Null where none is written.</param>
/// <param name="HasPath">Something but a slash follows the host.</param>
readonly record struct Endpoint(string Scheme, string Host, int? Port, bool HasPath)
{
    /// <summary>Whoever sits on the path can read it: no TLS in the scheme, another host, and no tailnet, which encrypts by itself.</summary>
    public bool TravelsInClear => Scheme is "http" or "ws" && Leaves;

    /// <summary>What is sent there passes networks of others unless something encrypts it.</summary>
    public bool Leaves => IsOther && !Text.Host.IsTailnet(Host);

    public bool IsOther => Text.Host.IsOther(Host);

    /// <summary>The endpoint that a text names; null where it is none, or nobody can tell its host (<c>${HOST}</c>, <c>&lt;host&gt;</c>).</summary>
    public static Endpoint? Of(string text)
    {
        text = text.Trim();
        if (text.StartsWith("unix:", StringComparison.OrdinalIgnoreCase))
            return new Endpoint("unix", text.Substring(5).TrimStart('/') is { Length: > 0 } path ? "/" + path : "/", null, false);
        TextSpan authority = new(0, text.IndexOfAny(['/', '?', '#']) is int end and >= 0 ? end : text.Length);
        string scheme = "";
        int from = 0;
        if (text.IndexOf(Url.Mark, StringComparison.Ordinal) is int mark and >= 0)
        {
            // More than one URL, or a text around it: no endpoint.
            if (!Url.TryNext(text, new TextSpan(0, text.Length), ref from, out Url url) || url.Span.Start != 0 || url.Span.Length != text.Length)
                return null;
            (scheme, authority) = (Ascii.ToLower(text.Substring(0, mark)), url.Host);
        }

        bool hasPath = text.Length > authority.End && text.Substring(authority.End) != "/";
        return Read(text.Substring(authority.Start, authority.Length)) is ({ } host, var port) ? new Endpoint(scheme, host, port, hasPath) : null;
    }

    /// <summary>What a setting names; null also where something else is to be said of the value: a leak, a reference taken literally.</summary>
    public static Endpoint? Of(Deployment deployment, Setting setting) =>
        deployment.Literal(setting) is { Length: > 0 } text ? Of(text) : null;

    /// <summary>Every setting whose URL travels in clear.</summary>
    public static IEnumerable<(Setting Setting, Endpoint Endpoint)> InClear(Deployment deployment)
    {
        foreach (Setting setting in deployment.Pointing)
        {
            if (MayBeInClear(setting) && Of(deployment, setting) is { TravelsInClear: true } endpoint)
                yield return (setting, endpoint);
        }
    }

    /// <summary>Most texts are told apart by their first letters.</summary>
    static bool MayBeInClear(Setting setting)
    {
        if (!setting.TryPlain(out PlainString plain))
            return setting.Value is { Kind: NodeKind.String };
        int start = Ascii.SkipBlanks(plain.Source, plain.Content.Start, plain.Content.End);
        return Ascii.StandsAtAnyCase(plain.Source, start, plain.Content.End, "http:") || Ascii.StandsAtAnyCase(plain.Source, start, plain.Content.End, "ws:");
    }

    /// <summary>
    /// Writes the scheme that encrypts. Only where no port is written: a port speaks one of the two, and which one serves TLS nobody can tell
    /// from here.
    /// </summary>
    public Fix? WithTls(Deployment deployment, Setting setting)
    {
        if (Port is not null || setting.Text is not { } text || Text.Host.IsAddress(Host) || !text.All(IsPlain))
            return null;
        return deployment.Replace(setting, $"\"{Scheme}s{text.Substring(Scheme.Length)}\"", $"Write {Scheme}s", isSafe: false);
    }

    static (string? Host, int? Port) Read(string authority)
    {
        int bracket = authority.StartsWith("[", StringComparison.Ordinal) ? authority.IndexOf(']') : -1;
        // More than one colon without brackets: an IPv6 address and no port.
        int colon = authority.LastIndexOf(':');
        if (colon < bracket || (bracket < 0 && colon != authority.IndexOf(':')))
            colon = -1;
        string host = colon < 0 ? authority : authority.Substring(0, colon);
        string digits = colon < 0 ? "" : authority.Substring(colon + 1);
        if (bracket >= 0)
            host = bracket == host.Length - 1 ? host.Substring(1, bracket - 1) : "";
        bool isHost = Text.Host.IsAddress(host) || (host.Length > 0 && host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_'));
        if (!isHost || digits.Length > 5 || !digits.All(Ascii.IsDigit))
            return (null, null);
        return (host, digits.Length > 0 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    static bool IsPlain(char c) => c is > ' ' and < '\x7F' and not ('"' or '\'' or '\\');
}
