using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Code;

/// <summary>
/// An address as a program puts it together: a URL, or only the path below one. Parts may be holes (<see cref="MappedText.Hole"/>) or
/// placeholders of a format.
/// </summary>
/// <param name="Scheme">Empty where none is written.</param>
/// <param name="Authority">Login, host and port.</param>
/// <param name="Host">Null where nobody can tell it.</param>
/// <param name="Port">Null where none is written, or nobody can tell it.</param>
/// <param name="HasPort">Whether one is written, known or not.</param>
/// <param name="Path">Without the query.</param>
public readonly record struct GatewayAddress(TextSpan Scheme, TextSpan Authority, string? Host, int? Port, bool HasPort, TextSpan Path)
{
    /// <summary>The port that a gateway listens on unless somebody configured another.</summary>
    public const int GatewayPort = 18790;

    /// <summary>The address that a text is, as a whole; null where it is none.</summary>
    public static GatewayAddress? Of(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        for (int i = start; i < end; i++)
        {
            if (text[i] <= ' ')
                return null;
        }

        int mark = text.IndexOf(Url.Mark, start, end - start, StringComparison.Ordinal);
        if (mark < 0)
        {
            // "{base}/healthz": what stands before is an address of its own.
            while (start < end && text[start] == MappedText.Hole)
                start++;
            return new GatewayAddress(default, new TextSpan(start, 0), null, null, false, TextSpan.FromBounds(start, First(text, start, end, "?#")));
        }

        int authority = mark + Url.Mark.Length;
        if (text.IndexOf(Url.Mark, authority, end - authority, StringComparison.Ordinal) >= 0)
            return null;
        for (int i = start; i < mark; i++)
        {
            if (!Ascii.IsLetterOrDigit(text[i]) && text[i] is not ('+' or '.' or '-' or '{' or '}' or MappedText.Hole))
                return null;
        }

        int path = First(text, authority, end, "/?#");
        (string? host, int? port, bool hasPort) = Read(text.Substring(authority, path - authority));
        return new GatewayAddress(
            TextSpan.FromBounds(start, mark), TextSpan.FromBounds(authority, path), host, port, hasPort, TextSpan.FromBounds(path, First(text, path, end, "?#")));
    }

    /// <summary>The endpoint that it leads to, where scheme and host are known.</summary>
    internal Endpoint? Endpoint(string text) =>
        Host is null ? null : new Endpoint(Ascii.ToLower(text.Substring(Scheme.Start, Scheme.Length)), Host, Port, !Path.IsEmpty);

    /// <summary>The <c>healthz</c> that a path ends with, or null.</summary>
    public TextSpan? Healthz(string text)
    {
        const string Word = "healthz";
        int end = Path.End;
        while (end > Path.Start && text[end - 1] == '/')
            end--;
        int start = end - Word.Length;
        return start >= Path.Start && Ascii.StandsAt(text, start, end, Word) && (start == Path.Start || text[start - 1] is '/' or MappedText.Hole) ? TextSpan.FromBounds(start, end) : null;
    }

    static (string? Host, int? Port, bool HasPort) Read(string authority)
    {
        string host = authority.Substring(authority.LastIndexOf('@') + 1);
        int colon = host.LastIndexOf(':');
        bool hasPort = colon > host.LastIndexOf(']') && colon < host.Length - 1;
        string digits = hasPort ? host.Substring(colon + 1) : "";
        int? port = digits.Length is > 0 and <= 5 && digits.All(Ascii.IsDigit) ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null;
        host = colon > host.LastIndexOf(']') ? host.Substring(0, colon) : host;
        return (Settings.Endpoint.Of(host) is { Port: null } known && !IsPlaceholder(known.Host) ? known.Host : null, port, hasPort);
    }

    /// <summary>"your-gateway.example.com" asks a person to write another.</summary>
    static bool IsPlaceholder(string host) => Ascii.StandsAtAnyCase(host, 0, host.Length, "your");

    static int First(string text, int start, int end, string any)
    {
        int at = text.IndexOfAny(any.ToCharArray(), start, end - start);
        return at < 0 ? end : at;
    }
}
