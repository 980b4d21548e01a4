using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0905_WorkspaceBoundaryTooWide : Rule
{
    const string AllowedPaths = "agents.defaults.allowed_paths";
    const string DataDirectory = "data_dir";

    // Of agents.list the gateway merges the entry "default" alone.
    static readonly string[] Workspaces = ["agents.defaults.workspace", "agents.list.default.workspace"];

    // The default, and where the official image keeps its data, config.json included.
    static readonly string[] Default = ["~/.goclaw/data", "/app/data"];

    /// <summary>Places whose content opens the host or the gateway, and what that content is; normalized.</summary>
    static readonly (string Place, string Content)[] Places =
    [
        ("~", "a whole home directory, with its SSH keys, tokens and shell profiles"),
        ("/home", "the home directories of all users"),
        ("/Users", "the home directories of all users"),
        ("c:/users", "the home directories of all users"),
        ("/etc", "the settings of the whole system, its accounts among them"),
        ("/run", "the sockets of Docker and other services, which obey whoever reaches them"),
        ("/var/run", "the sockets of Docker and other services, which obey whoever reaches them"),
        ("/proc", "the environment of every process, the gateway's secrets among it"),
    ];

    public override string Id => "GCL0905";

    public override string Title => "Workspace boundary too wide";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override string Why => """
        The file tools of agents stay inside `agents.defaults.workspace` and the directories of `allowed_paths`, and nothing else keeps them from a file
        that the gateway's user may read. With `/`, a home directory, `/etc` or the data directory in there, a single prompt reaches SSH keys, system
        settings or the gateway's own credentials. A directory that holds one of them is as wide.
        """;

    public override string HowToFix => "Name the directory that agents need, for example `/srv/reports`. The default workspace is `~/.goclaw/workspace`.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"allowed_paths\": [\"/srv/reports\", \"/etc\"]\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (string path in Workspaces)
        {
            if (deployment.Find(path) is { } workspace)
                JudgePath(deployment, workspace, "The file tools work there with all rights of the gateway's user.", findings);
        }

        foreach (Setting path in deployment.Find(AllowedPaths)?.Children ?? [])
            JudgePath(deployment, path, "The file tools reach it as if it were their workspace, with all rights of the gateway's user.", findings);
    }

    static void JudgePath(Deployment deployment, Setting setting, string effect, Findings findings)
    {
        if (deployment.Literal(setting) is not { Length: > 0 } text)
            return;
        string path = HostPath.Normalize(text);
        Setting? written = deployment.Find(DataDirectory) is { Text.Length: > 0 } data ? data : null;
        string[] own = written is null ? Default : [HostPath.Normalize(written.Text!)];
        bool holdsData = own.Any(directory => HostPath.Contains(path, directory));
        string? content = Content(path) ?? (holdsData ? "the gateway's data directory, with its credentials" : null);
        if (content is null)
            return;
        findings.Add(
            setting.Location,
            new Message(
                $"{deployment.Quote(setting, text) ?? "This path"} gives agents {content}.",
                effect,
                "Name the one directory they need."),
            setting: setting.Path,
            related: written is not null && holdsData ? [new RelatedLocation(written.Location, "This is the data directory.")] : null);
    }

    static string? Content(string path)
    {
        if (path == "/" || (path.Length == 3 && path.EndsWith(":/", StringComparison.Ordinal)))
            return "the whole file system";
        return path.EndsWith("/docker.sock", StringComparison.Ordinal)
            ? "the socket of Docker, which makes whoever reaches it root on the host"
            : Places.FirstOrDefault(place => HostPath.Contains(path, place.Place)).Content;
    }
}
