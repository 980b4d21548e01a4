using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0601_InjectionDetectionOff : Rule
{
    const string Path = "gateway.injection_action";

    public override string Id => "GCL0601";

    public override string Title => "Injection detection off or quiet";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["6.1"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        The gateway scans messages, and what its web tools bring back, for text that tries to take over the agent. `off` stops all of that, the web
        tools included. `log` notes a hit at info level, below what alerts look at. `warn` is the default and also what every misspelt value
        acts as; `block` refuses the message and is right where strangers can write. A row in the database wins over the file.
        """;

    public override string HowToFix => "Write `warn`, or `block` where channels are open to strangers. Removing the key is as good as `warn`.";

    public override string Example => "{\n  \"gateway\": {\n    \"injection_action\": \"off\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } setting || setting.Text is not ("off" or "log"))
            return;
        bool off = setting.Text == "off";
        OpenChannel? open = deployment.OpenToStrangers;
        findings.Add(
            setting.Location,
            new Message(
                off ? "Prompt injection detection is off." : "Prompt injection is only logged.",
                off
                    ? "The gateway scans neither messages nor what its web tools bring back."
                    : "The gateway notes an attack at info level, where no alert looks, and lets it through.",
                open is null ? "Write \"warn\", or \"block\" where strangers can write to an agent." : "Write \"block\": strangers can write to an agent."),
            off ? Severity.Error : Severity.Info,
            Path,
            deployment.Replace(setting, "\"warn\"", "Warn about injection", isSafe: true),
            open is null ? null : [open.Related]);
    }
}
