using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0303_OriginsOpen : Rule
{
    const string Path = "gateway.allowed_origins";

    public override string Id => "GCL0303";

    public override string Title => "WebSocket origins open, or can never match";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["3.3", "CI.3"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        A browser tells the gateway which page opens a WebSocket. With no list, an empty one or `"*"` every page that a user visits may try to
        drive the gateway through that user's browser. An entry must equal what the browser sends, letter by letter: scheme, host in lower case, port only
        when it is not the scheme's own, no slash at the end, no wildcard. Clients that are no browsers send no origin and always pass.
        """;

    public override string HowToFix => "List the origins of your own dashboards, for example `\"https://ops.example.com\"`, as the browser shows them, or set `GOCLAW_ALLOWED_ORIGINS`.";

    public override string Example => "{\n  \"gateway\": {\n    \"allowed_origins\": [\"https://ops.example.com/\"]\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } origins)
            return;
        const string Open = "The gateway accepts WebSockets from every web page.";
        const string List = "List the origins of your own pages, or set GOCLAW_ALLOWED_ORIGINS.";
        if (deployment.IsMissing(origins))
        {
            findings.Add(origins.Location, new Message("gateway.allowed_origins is not set.", Open, List), setting: Path);
        }
        else if (origins is { IsSet: true, Children.Count: 0 })
        {
            findings.Add(origins.Location, new Message("gateway.allowed_origins is empty.", Open, List), setting: Path);
        }
        else if (origins.Children.FirstOrDefault(origin => origin.Text == "*") is { } any)
        {
            findings.Add(any.Location, new Message("\"*\" allows every origin.", Open, List), setting: Path);
        }
        else
        {
            foreach (Setting origin in origins.Children)
                JudgeEntry(deployment, origin, findings);
        }
    }

    static void JudgeEntry(Deployment deployment, Setting origin, Findings findings)
    {
        if (deployment.Literal(origin) is not { } text)
            return;
        if (text == "null")
        {
            findings.Add(
                origin.Location,
                new Message("\"null\" is what sandboxed frames and local files send.", "Any page can open such a frame, and the gateway lets it in.", "Remove it."),
                setting: Path);
            return;
        }

        (string? fault, string? correct) = Inspect(text);
        if (fault is not null)
        {
            findings.Add(
                origin.Location,
                new Message($"This origin can never match: {fault}.", "The gateway compares the text letter by letter, so the page it stands for is refused.", correct is not null ? $"Write {Quoting.Of(correct)}." : "Write scheme and host as the browser shows them, for example \"https://ops.example.com\"."),
                setting: Path,
                fix: correct is not null && !IsClearText(correct) ? deployment.Replace(origin, $"\"{correct}\"", "Write the origin as browsers send it", isSafe: false) : null);
        }
        else if (IsClearText(text))
        {
            findings.Add(
                origin.Location,
                new Message("This origin is served in clear text.", "Whoever sits on the network path can change that page and drive the gateway through it.", "Serve the page over https and list that origin."),
                setting: Path);
        }
    }

    static bool IsClearText(string origin) => origin.StartsWith("http://", StringComparison.Ordinal) && !(Endpoint.Of(origin) is { } page && Host.IsLoopback(page.Host));

    /// <summary>Why an entry equals nothing a browser sends, and what would, where that is certain.</summary>
    static (string? Fault, string? Correct) Inspect(string origin)
    {
        string trimmed = origin.Trim();
        if (trimmed.Length == 0)
            return ("it is empty", null);
        if (trimmed.IndexOfAny([',', ' ']) >= 0)
            return ("it holds more than one", null);
        int colon = trimmed.IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0)
            return ("it has no scheme", null);
        string scheme = trimmed.Substring(0, colon);
        string rest = trimmed.Substring(colon + 3);
        int slash = rest.IndexOfAny(['/', '?', '#']);
        string authority = slash < 0 ? rest : rest.Substring(0, slash);
        if (authority.IndexOf('*') >= 0)
            return ("wildcards are not understood", null);
        if (authority.IndexOf('@') >= 0)
            return ("browsers send no user name", null);
        int portAt = authority.LastIndexOf(':');
        if (portAt > authority.LastIndexOf(']') && !authority.Skip(portAt + 1).All(char.IsDigit))
            return ("its port is no number", null);
        if (authority.Length == 0)
            return ("it has no host", null);
        if (authority.Any(c => c > '\x7F'))
            return ("browsers send such a name in its xn-- form", null);
        string fold = scheme.ToLowerInvariant();
        string host = authority.ToLowerInvariant();
        string port = fold switch { "https" or "wss" => ":443", "http" or "ws" => ":80", _ => "\0" };
        string plain = host.EndsWith(port, StringComparison.Ordinal) ? host.Substring(0, host.Length - port.Length) : host;
        if (fold is "ws" or "wss")
            return ("the origin is that of the page, http or https", null);
        string? fault = slash >= 0 && rest.Length > slash + 1 ? "it has a path"
            : slash >= 0 ? "it ends in a slash"
            : trimmed.Length != origin.Length ? "blanks stand around it"
            : scheme != fold || authority != host ? "browsers send it in lower case"
            : plain != host ? "browsers leave out the scheme's own port"
            : null;
        bool isPlain = (fold + plain).All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_' or ':' or '+' or '[' or ']');
        return (fault, fault is null || plain.Length == 0 || !isPlain ? null : $"{fold}://{plain}");
    }
}
