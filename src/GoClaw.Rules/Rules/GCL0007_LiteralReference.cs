using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0007_LiteralReference : Rule
{
    // What a shell or a model reads may well mean the characters.
    static readonly string[] ReadByOthers = ["setup_command", "args", "prompt", "systemPrompt", "system_prompt", "templates", "reason", "placeholder"];

    // The only names that MCP headers resolve (internal/mcp/validation.go).
    static readonly string[] HeaderNames =
        ["HOME", "USER", "PATH", "SHELL", "LANG", "LC_ALL", "TZ", "TERM", "NODE_ENV", "ENVIRONMENT", "LOG_LEVEL", "DEBUG"];

    public override string Id => "GCL0007";

    public override string Title => "Reference is literal text here";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["2.2", "2.4"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => """
        config.json knows no substitution: `"env:NAME"`, `"${NAME}"` and `"$NAME"` are taken letter by letter. `"token": "env:GOCLAW_GATEWAY_TOKEN"`
        makes that very text the administrator's token when the variable is unset, and everybody can read it in the documentation.
        """;

    public override string HowToFix => """
        Remove the key and set the environment variable that the message names: the gateway reads it by itself, and it wins over the file. Where
        no variable exists, enter the value in the dashboard.
        """;

    public override string Example => "{\n  \"gateway\": {\n    \"token\": \"env:GOCLAW_GATEWAY_TOKEN\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Setting setting in deployment.Settings)
        {
            if (setting.Schema.Type != SettingType.String || setting.Text is not { } text || Credential.Classify(text) != ValueKind.Reference)
                continue;
            if (setting.IsInvalid || ReadByOthers.Contains(setting.Name) || setting.Parent is { } parent && ReadByOthers.Contains(parent.Name))
                continue;
            bool isHeader = setting.Parent is { Name: "headers" } headers && headers.Path.StartsWith("tools.mcp_servers.", StringComparison.Ordinal);
            bool isResolved = isHeader && text.StartsWith("env:", StringComparison.Ordinal);
            if (isResolved && HeaderNames.Contains(text.Substring(4)))
                continue;
            string effect = isResolved
                ? "MCP headers resolve a dozen harmless names only; with any other the gateway skips the whole server."
                : setting.Schema.IsSecret
                    ? "The gateway substitutes nothing: the text itself becomes the credential, and anybody can guess it."
                    : "The gateway substitutes nothing: the text itself becomes the value.";
            findings.Add(
                setting.Location,
                new Message($"The reference in {setting.Path} is literal text.", effect, Remedy(setting)),
                setting.Schema.IsSecret ? Severity.Error : Severity.Warning,
                setting.Path);
        }
    }

    static string Remedy(Setting setting)
    {
        string? variable = setting.Schema.Environment ?? (setting.Schema.Name.Length == 0 ? setting.Parent?.Schema.Environment : null);
        if (variable is not null)
            return $"Remove the key and set {variable}; the gateway reads it by itself.";
        if (setting.Parent is { Name: "env" } env && env.Path.StartsWith("tools.mcp_servers.", StringComparison.Ordinal))
            return "Remove the entry and set the variable in the gateway's own environment: the server inherits it.";
        return setting.Schema.IsSecret ? "Remove the key and enter the value in the dashboard; no variable exists for it." : "Write the value itself; no variable exists for it.";
    }
}
