using System.Diagnostics.CodeAnalysis;
using System.Text;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

public enum DatabaseKind
{
    Postgres,
    Redis,
}

public enum ConnectionStringForm
{
    /// <summary><c>postgres://user:password@host/db</c>, the only form the gateway's migrations take.</summary>
    Url,

    /// <summary><c>Host=...;Username=...;Password=...</c> of Npgsql, <c>host=... user=... password=...</c> of libpq.</summary>
    KeyValue,
}

/// <summary>What a connection string says of its password.</summary>
public enum PasswordKind
{
    /// <summary>Nothing is written.</summary>
    None,

    /// <summary>Written, and empty.</summary>
    Empty,
    Reference,
    Placeholder,

    /// <summary>One that everybody tries first: <c>goclaw</c>, <c>postgres</c>, <c>password</c>.</summary>
    WellKnown,
    Literal,
}

/// <summary>A PostgreSQL or Redis connection string found in some text.</summary>
/// <param name="Span">The whole of it.</param>
/// <param name="Host">The first host, decoded, without port and brackets; empty where none is written.</param>
/// <param name="IsLoopback">Every host is this machine: localhost, 127/8, ::1, a Unix socket, or none at all.</param>
/// <param name="PasswordSpan">Where the password stands, without quotes; null where none is written.</param>
/// <param name="PasswordKind">A reference with a default, <c>${X:-goclaw}</c>, is judged by the default.</param>
public sealed record ConnectionString(
    DatabaseKind Kind,
    ConnectionStringForm Form,
    TextSpan Span,
    string Host,
    bool IsLoopback,
    TextSpan? PasswordSpan,
    PasswordKind PasswordKind)
{
    static readonly string[] WellKnown = ["goclaw", "postgres", "password"];

    /// <summary>A password is written and not empty, be it only a reference or a placeholder.</summary>
    public bool HasPassword => PasswordKind is not (PasswordKind.None or PasswordKind.Empty);

    /// <summary>The first connection string of a range.</summary>
    public static bool TryRead(string text, TextSpan range, [NotNullWhen(true)] out ConnectionString? dsn)
    {
        IReadOnlyList<ConnectionString> found = FindAll(text, range);
        dsn = found.Count > 0 ? found[0] : null;
        return dsn is not null;
    }

    /// <summary>In order, without overlap; a range that reaches outside the text is cut to it.</summary>
    public static IReadOnlyList<ConnectionString> FindAll(string text, TextSpan range)
    {
        range = Ascii.Clamp(text, range);
        List<ConnectionString>? found = null;
        int from = range.Start;
        while (Url.TryNextDatabase(text, range, ref from, out Url url))
        {
            if (url.IsComplete && FromUrl(text, url) is ConnectionString dsn)
                (found ??= []).Add(dsn);
        }

        from = range.Start;
        while (KeyValueReader.TryNext(text, range, ref from, out ConnectionString? dsn))
            (found ??= []).Add(dsn);
        found?.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found ?? (IReadOnlyList<ConnectionString>)[];
    }

    public static IReadOnlyList<ConnectionString> FindAll(string text) => FindAll(text, new TextSpan(0, text.Length));

    internal static PasswordKind Judge(string password)
    {
        switch (SecretText.Classify(password))
        {
            case ValueKind.Empty:
                return PasswordKind.Empty;
            case ValueKind.Reference:
                return PasswordKind.Reference;
            case ValueKind.Placeholder:
                return PasswordKind.Placeholder;
        }

        string literal = SecretText.DefaultOf(password) ?? password;
        return Array.IndexOf(WellKnown, Ascii.ToLower(literal.Trim())) >= 0 ? PasswordKind.WellKnown : PasswordKind.Literal;
    }

    /// <summary>Without a host it is the Unix socket.</summary>
    internal static bool IsLoopbackHost(string host) => host.Length == 0 || Text.Host.IsLoopback(host);

    static ConnectionString? FromUrl(string text, Url url)
    {
        if (url.Host.IsEmpty && url.Query.IsEmpty && url.Password is null && url.Span.End == url.Host.End)
            return null;
        string hosts = text.Substring(url.Host.Start, url.Host.Length);
        if (hosts.Length == 0 && Parameter(text, url.Query, "host") is TextSpan host)
            hosts = text.Substring(host.Start, host.Length);
        List<string> names = [.. hosts.Split(',').Select(HostName)];
        TextSpan? password = url.Password is TextSpan written && !written.IsEmpty ? written : Parameter(text, url.Query, "password") ?? url.Password;
        PasswordKind kind = password is TextSpan span ? Judge(Decode(text.Substring(span.Start, span.Length))) : PasswordKind.None;
        return new ConnectionString(url.Database!.Value, ConnectionStringForm.Url, url.Span, names[0], names.TrueForAll(IsLoopbackHost), password, kind);
    }

    /// <summary>Without port and brackets, decoded.</summary>
    static string HostName(string host)
    {
        if (host.Length > 0 && host[0] == '[')
            return host.Substring(1, (host.IndexOf(']') is int close and > 0 ? close : host.Length) - 1);
        int colon = host.LastIndexOf(':');
        bool port = colon >= 0 && host.IndexOf('}', colon) < 0;
        return Decode(port ? host.Substring(0, colon) : host);
    }

    static TextSpan? Parameter(string text, TextSpan query, string name)
    {
        int at = query.Start;
        while (at < query.End)
        {
            int end = text.IndexOf('&', at, query.End - at);
            if (end < 0)
                end = query.End;
            int value = at + name.Length + 1;
            if (value <= end && text[value - 1] == '=' && Ascii.StandsAtAnyCase(text, at, end, name))
                return TextSpan.FromBounds(value, end);
            at = end + 1;
        }

        return null;
    }

    /// <summary>Percent-decoding; what is no escape stays as it is. Enough to recognise words: bytes become characters one by one.</summary>
    static string Decode(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;
        StringBuilder decoded = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Ascii.IsHex(text[i + 1]) && Ascii.IsHex(text[i + 2]))
            {
                decoded.Append((char)((Ascii.HexValue(text[i + 1]) << 4) | Ascii.HexValue(text[i + 2])));
                i += 2;
            }
            else
            {
                decoded.Append(text[i]);
            }
        }

        return decoded.ToString();
    }
}
