using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Shell;

namespace GoClaw.Rules.Rules;

sealed class GCL0602_ExecApprovalDoesNotGuard : Rule
{
    const string Path = "tools.execApproval";

    // Beside shells, interpreters and wrappers these run whatever they are handed.
    static readonly string[] Starters = ["xargs", "watch", "npx", "uvx", "ssh"];

    // An option makes them run another program.
    static readonly string[] Launchers =
    [
        "git", "find", "awk", "gawk", "sed", "tar", "vi", "vim", "nano", "less", "more", "man", "make", "npm", "pnpm", "yarn", "pip", "cargo", "go", "dotnet", "docker", "podman", "kubectl",
        "rsync", "parallel", "strace", "gdb",
    ];

    static readonly string[] SystemPaths = ["/", "/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/"];

    public override string Id => "GCL0602";

    public override string Title => "Exec approval does not guard";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["6.2"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool OnlyInProduction => true;

    public override string Why => """
        `tools.execApproval` decides which commands need a person's word. `full`, the default, asks nobody: dangerous commands are stopped by the shell
        deny groups alone, not by `full`. An allow list compares patterns with the first word or the whole command, so an entry that is a
        shell, an interpreter or a launcher admits everything that program can be told to run, and `*` admits all.
        """;

    public override string HowToFix => """
        Keep the deny groups. For more, write `"security": "allowlist"` with the few commands agents need, whole (`ls`, `git status`), and `"ask": "on-miss"`.
        `deny` forbids commands altogether.
        """;

    public override string Example => "{\n  \"tools\": {\n    \"execApproval\": {\n      \"security\": \"allowlist\",\n      \"allowlist\": [\"ls\", \"bash *\"]\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } approval || approval.Find("security") is not { } security || approval.Find("ask") is not { } ask)
            return;
        if (security.Text != "deny")
        {
            foreach (Setting entry in approval.Find("allowlist")!.Children.Where(entry => !deployment.HoldsLeak(entry)))
                JudgeEntry(entry, findings);
        }

        bool asksNobody = security.Text is null or "full" or "" && ask.Text is null or "off" or "" && deployment.IsCertain(security) && deployment.IsCertain(ask);
        if (asksNobody && deployment.OpenToStrangers is { } open)
        {
            findings.Add(
                security.Location,
                new Message(
                    "Strangers can write to an agent, and nobody is asked before it runs a command.",
                    "The gateway runs every command that no shell deny group blocks; \"full\" itself blocks nothing.",
                    "Write \"security\": \"allowlist\", or \"ask\": \"always\", or close the channel."),
                Severity.Info,
                $"{Path}.security",
                related: [open.Related]);
        }
    }

    static void JudgeEntry(Setting entry, Findings findings)
    {
        if (entry.Text?.Trim() is not { Length: > 0 } text)
            return;
        int blank = text.IndexOf(' ');
        string path = blank < 0 ? text : text.Substring(0, blank);
        string arguments = blank < 0 ? "" : text.Substring(blank + 1).Trim();
        string program = path.Substring(path.LastIndexOf('/') + 1).TrimEnd('*');
        bool everything = path.All(c => c is '*' or '?') || (program.Length == 0 && SystemPaths.Contains(path.TrimEnd('*')));
        bool shell = Runner.Find(program) is not null || Starters.Contains(program);
        // "bash deploy.sh" admits that one command, "git log *" that one verb.
        bool isOpen = arguments.Length == 0 || arguments.IndexOf('*') >= 0 && (shell || arguments[0] == '*');
        if (!everything && !(isOpen && (shell || Launchers.Contains(program))))
            return;
        findings.Add(
            entry.Location,
            new Message(
                everything ? "This entry of the allow list admits every command." : $"{Quoting.Of(program)} in the allow list admits every command: it {(shell ? "runs what it is handed" : "has options that start other programs")}.",
                "The gateway looks at the pattern only, not at what the admitted program starts, nor at what follows a ; or &&.",
                "List the few commands agents need, whole, such as \"ls\" or \"git status\", and keep the deny groups."),
            setting: $"{Path}.allowlist");
    }
}
