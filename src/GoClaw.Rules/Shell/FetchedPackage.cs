namespace GoClaw.Rules.Shell;

/// <summary>Code that a launcher such as <c>npx</c> or <c>uvx</c> fetches from the network whenever it starts.</summary>
/// <param name="Launcher">As people call it: <c>npx</c>, <c>pnpm dlx</c>.</param>
/// <param name="Name">What is fetched, as it is written: <c>@scope/name@1.2.3</c>.</param>
/// <param name="Word">The word in which that stands.</param>
/// <param name="IsPinned">One version of it, for ever; its own dependencies may still move.</param>
sealed record FetchedPackage(string Launcher, string Name, ShellWord Word, bool IsPinned)
{
    /// <param name="Words">How it is called.</param>
    /// <param name="Asks">It fetches without a question only when told so (<c>-y</c>), or when a version is named.</param>
    /// <param name="Package">Options that name the package.</param>
    /// <param name="WithValue">Other options that a value follows.</param>
    sealed record Launch(string[] Words, bool Asks, string[] Package, string[] WithValue);

    static readonly string[] NodeOptions = ["-c", "--call", "-w", "--workspace", "--registry", "--cache", "--prefix", "--userconfig", "--loglevel", "--dir", "-C", "--cwd"];
    static readonly string[] NodePackage = ["-p", "--package"];
    static readonly string[] PythonOptions =
        ["--with", "--with-editable", "--with-requirements", "-p", "--python", "--index", "--default-index", "--index-url", "-i", "--extra-index-url", "--find-links", "-f", "--cache-dir", "--directory", "--project", "--env-file", "--config-file", "--pip-args", "-c", "--constraints", "--refresh-package"];

    static readonly Launch[] Launches =
    [
        new(["npx"], true, NodePackage, NodeOptions),
        new(["npm", "exec"], true, ["--package"], NodeOptions),
        new(["npm", "x"], true, ["--package"], NodeOptions),
        new(["pnpx"], false, NodePackage, NodeOptions),
        new(["pnpm", "dlx"], false, ["--package"], NodeOptions),
        new(["yarn", "dlx"], false, NodePackage, NodeOptions),
        new(["bunx"], false, NodePackage, NodeOptions),
        new(["bun", "x"], false, NodePackage, NodeOptions),
        new(["uvx"], false, ["--from"], PythonOptions),
        new(["uv", "tool", "run"], false, ["--from"], PythonOptions),
        new(["pipx", "run"], false, ["--spec"], PythonOptions),
        new(["deno", "run"], false, [], ["-c", "--config", "--import-map", "--lock", "--cert", "--location"]),
        new(["go", "run"], false, [], ["-C", "-tags", "-ldflags"]),
    ];

    static readonly string[] Local = ["--no-install", "--no", "--offline", "--cached-only"];

    /// <summary>What a command fetches; null where it starts something that is there.</summary>
    public static FetchedPackage? Of(Invocation invocation)
    {
        IReadOnlyList<ShellWord> words = invocation.Operands;
        if (Array.Find(Launches, launch => launch.Words[0] == invocation.Name && launch.Words.Skip(1).SequenceEqual(words.Take(launch.Words.Length - 1).Select(word => word.Text))) is not { } found)
            return null;
        bool isYes = false;
        ShellWord? package = null;
        string name = "";
        for (int i = found.Words.Length - 1; i < words.Count; i++)
        {
            string text = words[i].Text;
            if (text is "--" or "")
                continue;
            // Behind the package or its program the options are those of that program.
            if (text[0] != '-')
            {
                if (package is null)
                    (package, name) = (words[i], text);
                break;
            }

            if (Local.Contains(text))
                return null;
            isYes |= text is "-y" or "--yes" or "--yes=true";
            if (found.Package.FirstOrDefault(option => text.StartsWith(option + "=", StringComparison.Ordinal)) is { } named)
                (package, name) = (words[i], text.Substring(named.Length + 1));
            else if (found.Package.Contains(text) && i + 1 < words.Count)
                (package, name) = (words[++i], words[i].Text);
            else if (found.WithValue.Contains(text))
                i++;
        }

        if (package is null || name.Length == 0)
            return null;
        string version = Version(name);
        bool isRemote = found.Words[0] switch
        {
            "deno" => Array.Exists(["npm:", "jsr:", "http://", "https://"], prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)),
            "go" => version.Length > 0,
            _ => !found.Asks || isYes || version.Length > 0,
        };
        return isRemote && !IsLocal(name) ? new FetchedPackage(string.Join(" ", found.Words), name, package, IsExact(name, version)) : null;
    }

    static bool IsLocal(string name) =>
        name[0] is '.' or '/' or '~' or '\\' || name.StartsWith("file:", StringComparison.Ordinal) || (name.Length > 2 && name[1] == ':' && name[2] is '/' or '\\');

    /// <summary>What follows the name: <c>@1.2.3</c>, <c>==1.2.3</c>, <c>#commit</c>; a scope's @ at the start is none.</summary>
    static string Version(string name)
    {
        int equal = name.IndexOf("==", StringComparison.Ordinal);
        if (equal > 0)
            return name.Substring(equal + 2).TrimStart('=');
        int hash = name.IndexOf('#');
        if (hash > 0)
            return name.Substring(hash + 1);
        int at = name.LastIndexOf('@');
        bool isScope = at <= 0 || name[at - 1] is ':' or '/';
        return isScope ? "" : name.Substring(at + 1);
    }

    /// <summary>A whole version, or a commit; tags, branches and ranges move.</summary>
    static bool IsExact(string name, string version)
    {
        if (version.Length == 40 && version.All(Secrets.Ascii.IsHex))
            return true;
        // A repository's tag can be moved.
        if (name.IndexOf("://", StringComparison.Ordinal) >= 0 || name.StartsWith("git", StringComparison.Ordinal) && name.IndexOf(':') >= 0)
            return false;
        string plain = version.StartsWith("v", StringComparison.Ordinal) ? version.Substring(1) : version;
        int path = plain.IndexOf('/');
        string[] parts = (path < 0 ? plain : plain.Substring(0, path)).Split(['-', '+'], 2)[0].Split('.');
        // Python's versions may have two numbers, Node's have three.
        return parts.Length >= (name.IndexOf("==", StringComparison.Ordinal) > 0 ? 2 : 3) && parts.All(part => part.Length > 0 && Secrets.Ascii.IsDigit(part[0]) && part.All(Secrets.Ascii.IsLetterOrDigit) && part is not ("x" or "X"));
    }
}
