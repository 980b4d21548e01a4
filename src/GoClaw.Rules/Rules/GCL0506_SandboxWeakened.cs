using GoClaw.Rules.Settings;
using GoClaw.Rules.Shell;

namespace GoClaw.Rules.Rules;

sealed class GCL0506_SandboxWeakened : Rule
{
    const string Path = "agents.defaults.sandbox";

    const string KnownImage = "goclaw-sandbox";

    public override string Id => "GCL0506";

    public override string Title => "Sandbox weakened";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override string Why => """
        A sandbox holds what its image, its user and its neighbours let it hold. `root` in a container is one kernel fault away from root on the
        host. With `scope: shared` all sessions of all agents meet in one container, and `workspace_access: rw`, which is the default, lets each of
        them change the others' files. An image that nobody pinned is another one tomorrow. A `setup_command` that pipes a download into a shell
        hands every new container to whoever owns that server.
        """;

    public override string HowToFix => """
        Leave `user` out or write one such as `1000:1000`. Write `"scope": "session"`, or `"workspace_access": "ro"`. Build the image as `goclaw-sandbox`
        with a tag of your own, or pin it by digest (`name@sha256:...`). Put what `setup_command` fetches into that image.
        """;

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"non-main\",\n        \"user\": \"root\"\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } sandbox)
            return;
        if (Literal("user") is { } user && IsRoot(user.Text!))
        {
            findings.Add(
                user.Location,
                new Message("Commands in the sandbox run as root.", "A fault of the kernel or of Docker then gives them root on the host.", "Write a user without rights, for example \"1000:1000\", or remove the key."),
                setting: user.Path);
        }

        JudgeScope(deployment, sandbox, findings);
        if (Literal("image") is { } image && JudgeImage(image.Text!, deployment.Quote(image, image.Text!) ?? "This image") is { } message)
            findings.Add(image.Location, message, setting: image.Path);
        if (Literal("setup_command") is { } command && FetchedScript.RunIn(ShellScript.Read(command.Text!)) is not null)
        {
            findings.Add(
                command.Location,
                new Message(
                    "setup_command runs what it fetches from the network.",
                    "Whoever owns that server, or the way to it, decides what runs in every new container.",
                    "Put it into the sandbox image, or download it to a file, compare its checksum, and run the file."),
                setting: command.Path);
        }

        Setting? Literal(string name) => sandbox.Find(name) is { } setting && deployment.Literal(setting) is { Length: > 0 } ? setting : null;
    }

    static void JudgeScope(Deployment deployment, Setting sandbox, Findings findings)
    {
        if (sandbox.Find("scope") is not { Text: "shared" } scope || sandbox.Find("workspace_access") is not { } access)
            return;
        // Of a value outside the set GCL0005 speaks.
        if (!(access.Text is "rw" or "" || (access.Text is null && deployment.IsCertain(access))))
            return;
        findings.Add(
            scope.Location,
            new Message(
                "All sessions share one container that can write to the workspace.",
                "What one session leaves there, every other session of every agent reads and runs; workspace_access is \"rw\" unless it says otherwise.",
                "Write \"session\" or \"agent\", or set workspace_access to \"ro\"."),
            setting: scope.Path,
            related: access.IsSet ? [new RelatedLocation(access.Location, "This lets the container write.")] : null);
    }

    /// <summary><c>root</c> and <c>0</c>, whatever the group.</summary>
    static bool IsRoot(string user)
    {
        int colon = user.IndexOf(':');
        string name = colon < 0 ? user : user.Substring(0, colon);
        return name == "root" || (name.Length > 0 && name.All(c => c == '0'));
    }

    static Message? JudgeImage(string image, string shown)
    {
        if (IsPinned(image))
            return null;
        int colon = image.IndexOf(':', image.LastIndexOf('/') + 1);
        string name = image.Substring(0, colon < 0 ? image.Length : colon);
        string tag = colon < 0 ? "" : image.Substring(colon + 1);
        if (name.Substring(name.LastIndexOf('/') + 1) != KnownImage)
        {
            return new Message(
                $"{shown} is not known as a sandbox image, and nothing pins it.",
                "Docker runs whatever stands under that name on the day it is pulled.",
                "Pin it by digest (name@sha256:...), or build it as goclaw-sandbox with a tag of your own.");
        }

        return tag is not ("" or "latest")
            ? null
            : new Message($"{shown} names no version of the sandbox image.", "Docker runs whatever was built or pulled last under that name.", "Write a tag such as goclaw-sandbox:bookworm-slim, or pin it by digest.");
    }

    /// <summary><c>name@sha256:</c> and 64 hexadecimal digits.</summary>
    static bool IsPinned(string image)
    {
        const string Mark = "@sha256:";
        int at = image.IndexOf(Mark, StringComparison.Ordinal);
        return at > 0 && image.Length == at + Mark.Length + 64 && image.Skip(at + Mark.Length).All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
    }
}
