using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0604_WebFetchUnrestricted : Rule
{
    const string Path = "tools.web_fetch";

    public override string Id => "GCL0604";

    public override string Title => "web_fetch unrestricted";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["6.4"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool OnlyInProduction => true;

    public override string Why => """
        `web_fetch` lets agents read any page of the internet, and a URL can carry out what an agent knows. `allow_all` is the default; `allowlist`
        admits only `allowed_domains`. `blocked_domains` counts under both. An entry is a name, `example.com` or `*.example.com`, and the second
        does not cover `example.com` itself; an entry with scheme, port or path matches nothing. The list does not bind the browser tool, shell
        commands or MCP servers.
        """;

    public override string HowToFix => "Write `\"policy\": \"allowlist\"` and the names of the sites your agents need in `allowed_domains`, or leave `allow_all` after a review.";

    public override string Example => "{\n  \"tools\": {\n    \"web_fetch\": {\n      \"policy\": \"allowlist\",\n      \"allowed_domains\": [\"https://docs.example.com/\"]\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } fetch || fetch.Find("policy") is not { } policy || fetch.Find("allowed_domains") is not { } allowed || fetch.Find("blocked_domains") is not { } blocked)
            return;
        if (policy.Text is "allow_all" or "" || deployment.IsMissing(policy))
        {
            JudgeOpen(policy, allowed, findings);
        }
        else
        {
            if (policy.Text == "allowlist" && !allowed.IsInvalid && (allowed.IsSet ? allowed.Children.Count == 0 : deployment.IsMissing(allowed)))
            {
                findings.Add(
                    policy.Location,
                    new Message("\"allowlist\" has no entries in allowed_domains.", "The gateway refuses every page, so the tool is there and never works.", "List the sites your agents need, or deny the tool: \"tools\": { \"deny\": [\"web_fetch\"] }."),
                    setting: policy.Path);
            }

            foreach (Setting entry in allowed.Children)
                JudgeAllowed(deployment, entry, allowed, blocked, findings);
        }

        foreach (Setting entry in blocked.Children)
            JudgeBlocked(deployment, entry, blocked, findings);
    }

    static void JudgeOpen(Setting policy, Setting allowed, Findings findings)
    {
        string state = policy.Text is { Length: > 0 } ? "is \"allow_all\"" : "is not set, and \"allow_all\" is the default";
        if (allowed.Children.Count > 0)
        {
            findings.Add(
                allowed.KeyLocation,
                new Message($"allowed_domains has no effect: policy {state}.", "Agents fetch any page of the internet.", "Write \"policy\": \"allowlist\", or remove the list."),
                setting: allowed.Path,
                related: policy.IsSet ? [new RelatedLocation(policy.Location, "The policy.")] : null);
            return;
        }

        findings.Add(
            policy.Location,
            new Message(
                $"{Path}.policy {(policy.IsSet ? "allows every site" : "is not set, and every site is allowed by default")}.",
                "Agents fetch any page of the internet, and a URL can carry out what they know.",
                "Write \"allowlist\" and list the sites in allowed_domains, or keep it after a review."),
            Severity.Info,
            policy.Path);
    }

    static void JudgeAllowed(Deployment deployment, Setting entry, Setting allowed, Setting blocked, Findings findings)
    {
        if (deployment.Literal(entry) is not { } name)
            return;
        if (Fault(name) is { } fault)
            findings.Add(entry.Location, new Message($"This entry never matches: {fault}.", "The gateway compares it with the bare host name, so the entry admits nothing.", Remedy), setting: entry.Path);
        else if (Has(blocked, name))
            findings.Add(entry.Location, new Message("This site is allowed and blocked.", "blocked_domains wins: the gateway refuses it.", "Remove it from one of the lists."), setting: entry.Path);
        else if (IsBelow(name) && !Has(allowed, name.Substring(2)))
            findings.Add(entry.Location, new Message("A leading *. does not cover the domain itself.", "The gateway refuses the name without a label in front of it.", "Add it without the *. if agents need it."), Severity.Info, entry.Path);
    }

    static void JudgeBlocked(Deployment deployment, Setting entry, Setting blocked, Findings findings)
    {
        if (deployment.Literal(entry) is not { } name)
            return;
        if (Fault(name) is { } fault)
            findings.Add(entry.Location, new Message($"This entry never matches: {fault}.", "The gateway compares it with the bare host name, so the site is not blocked.", Remedy), setting: entry.Path);
        else if (IsBelow(name) && !Has(blocked, name.Substring(2)))
            findings.Add(entry.Location, new Message("A leading *. does not cover the domain itself.", "The gateway does not block the name without a label in front of it.", "Add it without the *. as well."), setting: entry.Path);
    }

    const string Remedy = "Write the name alone, such as \"example.com\" or \"*.example.com\".";

    static bool IsBelow(string name) => name.StartsWith("*.", StringComparison.Ordinal);

    static bool Has(Setting list, string name) => list.Children.Any(entry => string.Equals(entry.Text, name, StringComparison.OrdinalIgnoreCase));

    static string? Fault(string name)
    {
        string trimmed = name.Trim();
        if (trimmed.Length == 0)
            return "it is empty";
        if (trimmed.IndexOfAny([',', ' ', ';']) >= 0)
            return "it holds more than one name";
        if (trimmed.IndexOf("://", StringComparison.Ordinal) >= 0)
            return "it has a scheme";
        if (trimmed.IndexOfAny(['/', '?', '#']) >= 0)
            return "it has a path";
        if (trimmed.IndexOf('@') >= 0)
            return "it has a user name";
        // Several colons are an IPv6 address.
        if (trimmed.IndexOf(':') is int colon and >= 0 && colon == trimmed.LastIndexOf(':'))
            return "it has a port";
        if (trimmed.LastIndexOf('*') > 0 || trimmed is "*" or "*." || (trimmed[0] == '*' && trimmed[1] != '.') || trimmed[0] == '.')
            return "the one wildcard is a leading *. before a name";
        return trimmed.Length != name.Length ? "blanks stand around it" : null;
    }
}
