using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Shell;

namespace GoClaw.Rules.Rules;

sealed class GCL0903_McpServerRisk : Rule
{
    const string Path = "tools.mcp_servers";

    static readonly SchemaNode Url = SchemaNode.Find($"{Path}.*.url")!.Value;

    public override string Id => "GCL0903";

    public override string Title => "MCP server risk";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        A `stdio` server of the file runs as the gateway's own user and inherits its whole environment, every secret in it included; the checks of
        the dashboard do not apply to it. `npx -y`, `uvx` or `curl ... | sh` fetch its code from the network whenever the gateway starts: whoever
        takes over the package or the address, or publishes a package with a similar name, runs code there at the next start. Over `http://` to
        another host the headers, and what agents ask and are told, can be read on the way.
        """;

    public override string HowToFix => """
        Install the server into the image and start it by its path. Where it must be fetched, name one version (`npx -y pkg@1.2.3`, `uvx pkg==1.2.3`).
        Reach servers on other hosts over `https://`. A server that is not needed: `"enabled": false`.
        """;

    public override string Example => "{\n  \"tools\": {\n    \"mcp_servers\": {\n      \"files\": {\n        \"transport\": \"stdio\",\n        \"command\": \"npx\",\n        \"args\": [\"-y\", \"@example/files-mcp\"]\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        // What the transport does not use is not looked at. A misspelt one is GCL0005's; what it was meant to start stays what it is.
        foreach (Setting server in deployment.Find(Path)?.Children ?? [])
        {
            if (server.Mentioned("command") is { IsSet: true } command && !command.IsSwitchedOff && server.Find("transport")?.Text is not ("sse" or "streamable-http"))
                JudgeProgram(deployment, command, server.Find("args")!, findings);
        }

        foreach ((Setting url, Endpoint endpoint) in deployment.ClearTextEndpoints)
        {
            if (url.Schema == Url && !url.IsSwitchedOff && url.Parent!.Find("transport")?.Text != "stdio" && !GCL0304_ClientInClearText.IsGateway(url, endpoint))
                JudgeUrl(deployment, url, endpoint, findings);
        }
    }

    static void JudgeProgram(Deployment deployment, Setting command, Setting arguments, Findings findings)
    {
        if (command.IsInvalid || arguments.IsInvalid || command.Text is not { Length: > 0 })
            return;
        Setting[] words = [command, .. arguments.Children.Where(child => child.Text is not null)];
        ShellScript start = ShellScript.OfWords([.. words.Select(word => word.Text!)]);
        if (FetchedScript.RunIn(start) is { } runner && words[runner.Argument] is { } script && !deployment.HoldsLeak(script))
        {
            findings.Add(
                script.Location,
                new Message(
                    "This server runs what it fetches from the network at start.",
                    "Whoever owns that address, or the way to it, runs code with the gateway's user and every secret of its environment.",
                    "Install it into the image and start it by its path."),
                setting: script.Path);
        }

        if (start.Invocations.Select(FetchedPackage.Of).OfType<FetchedPackage>().FirstOrDefault() is { } package && words[package.Word.Argument] is { } source && !deployment.HoldsLeak(source))
            JudgePackage(deployment, package, source, findings);
    }

    static void JudgePackage(Deployment deployment, FetchedPackage package, Setting source, Findings findings)
    {
        string name = deployment.Quote(source, package.Name) ?? "its package";
        findings.Add(
            source.Location,
            package.IsPinned
                ? new Message(
                    $"{package.Launcher} fetches {name} at start.",
                    "The version is fixed, but what it depends on need not be, and the code runs with the gateway's user and secrets.",
                    "Install it into the image and start it by its path, where you can.")
                : new Message(
                    $"{package.Launcher} fetches {name} at start, whatever version is current.",
                    "Whoever takes over that package runs code with the gateway's user and every secret of its environment.",
                    "Install it into the image, or name one version."),
            package.IsPinned ? Severity.Info : Severity.Warning,
            source.Path);
    }

    static void JudgeUrl(Deployment deployment, Setting url, Endpoint endpoint, Findings findings)
    {
        bool hasHeaders = url.Parent!.Find("headers") is { Children.Count: > 0 };
        findings.Add(
            url.Location,
            new Message(
                $"The MCP server at {deployment.Quote(url, endpoint.Host) ?? "another host"} is reached in clear text.",
                $"Everybody on the way can read {(hasHeaders ? "its headers with their credentials, and " : "")}what agents ask and are told, and can change the answers.",
                "Write https:// with the port that serves TLS, or run the server in the same deployment."),
            setting: url.Path);
    }
}
