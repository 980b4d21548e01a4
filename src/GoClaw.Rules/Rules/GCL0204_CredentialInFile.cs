using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0204_CredentialInFile : Rule
{
    static readonly SchemaNode ServerEnvironment = SchemaNode.Find("tools.mcp_servers.*.env.*")!.Value;

    static readonly SchemaNode ServerArguments = SchemaNode.Find("tools.mcp_servers.*.args")!.Value;

    static readonly SchemaNode ServerHeaders = SchemaNode.Find("tools.mcp_servers.*.headers.*")!.Value;

    public override string Id => "GCL0204";

    public override string Title => "Provider, channel or tool credential in a file";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["2.4"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.CSharp | Surfaces.Environment;

    public override bool HasFix => true;

    public override string Why => """
        A key in config.json is in every copy and backup of it and, once committed, in the history for good. The gateway reads most keys from the
        environment and all of them from its dashboard, where they are encrypted. Some credentials in the file are not even masked when the
        dashboard shows the configuration: MCP `env` and `headers`, telemetry headers, sandbox `env`, `stt_api_key`.
        """;

    public override string HowToFix => "Remove the value, set the variable the message names (or enter it in the dashboard), and revoke the old key: it stood in a file.";

    public override string Example => "{\n  \"providers\": {\n    \"groq\": {\n      \"api_key\": \"q8Zr2vLxT5nW0cJ4mKd7\"\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Leak leak in deployment.Leaks.Where(leak => leak.Kind == LeakKind.Credential))
        {
            string remedy = leak switch
            {
                { Environment: not null } when deployment.IsEnvironment => "Read it from where secrets are kept, and revoke this one.",
                { Environment: { } variable } => $"Remove it, set {variable} in the environment, and revoke it.",
                { Setting: { } setting } when setting.Schema == ServerEnvironment => "Remove it, set the variable in the gateway's own environment (the server inherits it), and revoke this one.",
                { Setting.Path: "packages.github_token" } => "Remove it, set GOCLAW_PACKAGES_GITHUB_TOKEN in the environment (the installer reads nothing else), and revoke it.",
                { Setting: { Parent.Schema.Type: SettingType.Map } setting } when setting.Schema != ServerHeaders => "Remove it, and revoke it; nothing outside the file can hold it.",
                { Setting.Parent.Schema: var list } when list == ServerArguments => "Remove it, revoke it, and let the server read a new one from its environment: it inherits the gateway's.",
                { What: "password in a URL" or "key in a URL" } => "Take it out of the URL, and change it: it stood in a file.",
                { Setting: not null } => "Remove it, enter a new one in the dashboard (no variable exists for it), and revoke this one.",
                _ => "Remove it, and revoke it.",
            };
            (Fix? fix, string? obstacle) = leak.Read();
            findings.Add(
                leak.Location,
                new Message(
                    $"{Article(leak.What)} {leak.What} ({leak.Length} characters) stands in {leak.Location.Source.Noun}.",
                    leak.IsIgnored
                        ? $"The gateway does not even read it here, and whoever can read {leak.Location.Source.Noun}, a backup or its git history can use it."
                        : $"Whoever can read {leak.Location.Source.Noun}, a backup or its git history can use it.",
                    remedy).And(obstacle),
                setting: leak.Name,
                fix: fix);
        }
    }

    static string Article(string noun) => noun.Length > 0 && "AEIOaeio".IndexOf(noun[0]) >= 0 ? "An" : "A";
}
