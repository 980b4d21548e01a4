using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0007_LiteralReference : Rule
{
    // What a shell or a model reads may well mean the characters.
    static readonly string[] ReadByOthers = ["setup_command", "args", "prompt", "systemPrompt", "system_prompt", "templates", "reason", "placeholder"];

    static readonly SchemaNode Headers = SchemaNode.Find("tools.mcp_servers.*.headers.*")!.Value;

    static readonly SchemaNode ServerEnvironment = SchemaNode.Find("tools.mcp_servers.*.env.*")!.Value;

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
        foreach (Setting setting in deployment.Pointing)
        {
            if (!IsReference(setting) || deployment.HoldsLeak(setting))
                continue;
            string text = setting.Text!;
            // Templates and vaults are filled in before the gateway sees the file, or they are secrets that it then takes literally.
            bool isSecret = IsSecret(setting);
            if (!isSecret && text[0] != '$' && !text.StartsWith("env:", StringComparison.Ordinal))
                continue;
            if (setting.IsInvalid || setting.IsUnused || ReadByOthers.Contains(setting.Name) || setting.Parent is { } parent && ReadByOthers.Contains(parent.Name))
                continue;
            bool isResolved = setting.Schema == Headers && text.StartsWith("env:", StringComparison.Ordinal);
            if (isResolved && HeaderNames.Contains(text.Substring(4)))
                continue;
            string effect = isResolved
                ? "MCP headers resolve a dozen harmless names only; with any other the gateway skips the whole server."
                : isSecret
                    ? "The gateway substitutes nothing: the text itself becomes the credential, and anybody can guess it."
                    : "The gateway substitutes nothing: the text itself becomes the value.";
            findings.Add(
                setting.Location,
                new Message($"The reference in {setting.Path} is literal text.", effect, Remedy(setting, isSecret)),
                isSecret ? Severity.Error : Severity.Warning,
                setting.Path);
        }
    }

    /// <summary>The whole value, or what follows the scheme of a header, is a reference, be it one with a default.</summary>
    internal static bool IsReference(string text) => Credential.IsReference(text, new TextSpan(0, text.Length));

    static bool IsReference(Setting setting) =>
        setting.TryPlain(out PlainString plain) ? Credential.IsReference(plain.Source, plain.Content) : setting.Value is { Kind: NodeKind.String } value && IsReference(value.Text);

    /// <summary>In a map the name decides: <c>TOKEN_FILE</c> may well be a path of mounted secrets.</summary>
    static bool IsSecret(Setting setting) =>
        setting.Schema.IsSecret && (setting.Parent is not { Schema.Type: SettingType.Map } || SecretNames.NamesSecret(setting.Name));

    static string Remedy(Setting setting, bool isSecret)
    {
        string? variable = setting.Schema.Environment ?? (setting.Schema.Name.Length == 0 ? setting.Parent?.Schema.Environment : null);
        if (variable is not null)
            return $"Remove the key and set {variable}; the gateway reads it by itself.";
        if (setting.Schema == ServerEnvironment)
            return "Remove the entry and set the variable in the gateway's own environment: the server inherits it.";
        if (!isSecret)
            return "Write the value itself; no variable exists for it.";
        if (setting.Schema == Headers)
            return "Remove the server here and add it in the dashboard, which keeps headers encrypted; no variable exists for it.";
        return setting.Parent is { Schema.Type: SettingType.Map }
            ? "Remove the entry; nothing outside the file can fill it in."
            : "Remove the key and enter the value in the dashboard; no variable exists for it.";
    }
}
