using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0907_BrowserExposed : Rule
{
    const string Path = "tools.browser.remote_url";

    public override string Id => "GCL0907";

    public override string Title => "Browser tool exposed";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override string Why => """
        The DevTools port of a browser asks nobody for a password: whoever reaches it drives the browser, reads its pages and takes the cookies of
        every session in it, those of your users included when cookies are synchronised. On another host that port must be open to the
        network. Over `ws://` everything passes in clear text as well. A `remote_url` switches the browser tool on even where `enabled` is false.
        """;

    public override string HowToFix => "Run the browser beside the gateway, in the same compose file (`ws://chrome:9222`) without publishing 9222, or reach it through a tunnel that asks who is there.";

    public override string Example => "{\n  \"tools\": {\n    \"browser\": {\n      \"remote_url\": \"ws://chrome.example.com:9222\"\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } setting || Endpoint.Of(deployment, setting) is not { IsOther: true } browser)
            return;
        // The section of the row comes first.
        if (browser.TravelsInClear && GCL0304_ClientInClearText.IsGateway(setting, browser))
            return;
        string host = deployment.Quote(setting, browser.Host) ?? "another host";
        bool isOff = setting.Parent!.Find("enabled") is { IsSet: true, Boolean: false };
        bool isTunnel = !browser.TravelsInClear && browser.Scheme.Length > 0;
        findings.Add(
            setting.Location,
            new Message(
                $"Agents drive a browser on {host}{(isOff ? ": a remote_url switches the tool on, whatever enabled says" : "")}.",
                isTunnel
                    ? "DevTools asks nobody for a password: unless something in front of it does, whoever reaches that port takes over the browser with its users' sessions."
                    : "DevTools asks nobody for a password, and pages, cookies and what is typed travel in clear text: whoever reaches that port or sits on the way takes over the browser.",
                "Run the browser beside the gateway, as ws://chrome:9222 does, or see that its proxy asks for a credential."),
            isTunnel ? Severity.Info : Severity.Warning,
            Path);
    }
}
