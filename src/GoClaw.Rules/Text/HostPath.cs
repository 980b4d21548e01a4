namespace GoClaw.Rules.Text;

/// <summary>
/// Tells from their names alone whether one directory lies in another, so that <c>/srv/../etc/</c> is <c>/etc</c>. Every home directory is
/// <c>~</c>: whose it is a name does not tell. Nothing is looked up, links are not followed.
/// </summary>
static class HostPath
{
    /// <summary>Where accounts have their homes, one directory each.</summary>
    static readonly string[] Homes = ["/home/", "/Users/", "c:/users/"];

    // Directories beside the homes that belong to no account.
    static readonly string[] NoAccounts = ["shared", "share", "public", "data", "projects", "work", "workspace", "workspaces"];

    /// <summary>
    /// The shortest spelling: <c>/a/b</c>, <c>~/a</c>, <c>c:/a</c> (Windows, lower case), <c>a/b</c> or <c>.</c> (below the gateway's working directory),
    /// <c>..</c> (outside of it). An empty text is the working directory.
    /// </summary>
    public static string Normalize(string path)
    {
        bool isDrive = path.Length >= 2 && path[1] == ':' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && (path.Length == 2 || path[2] is '/' or '\\');
        if (isDrive)
            path = path.Replace('\\', '/').ToLowerInvariant();
        // The gateway takes whatever follows a tilde for the home itself, unless that is a slash.
        else if (path.StartsWith("~", StringComparison.Ordinal) && !path.StartsWith("~/", StringComparison.Ordinal))
            return "~";
        string root = isDrive ? path.Substring(0, 2) + "/" : path.StartsWith("/", StringComparison.Ordinal) ? "/" : "";
        List<string> names = [];
        foreach (string name in path.Substring(isDrive ? 2 : 0).Split('/'))
        {
            if (name.Length == 0 || name == ".")
                continue;
            if (name != ".." || (root.Length == 0 && (names.Count == 0 || names[names.Count - 1] == "..")))
                names.Add(name);
            else if (names.Count > 0 && names[names.Count - 1] == "~" && root.Length == 0)
                (root, names) = ("/", ["home"]);
            else if (names.Count > 0)
                names.RemoveAt(names.Count - 1);
        }

        string whole = root + string.Join("/", names);
        return whole.Length == 0 ? "." : AtHome(whole);
    }

    /// <summary>Whether the inner directory is the outer one or lies in it; both are normalized.</summary>
    public static bool Contains(string outer, string inner)
    {
        if (outer == inner)
            return true;
        if (outer == "/")
            return inner[0] is '/' or '~';
        if (outer == ".")
            return inner[0] is not ('/' or '~') && inner.IndexOf(':') != 1 && !inner.StartsWith("..", StringComparison.Ordinal);
        return inner.StartsWith(outer.EndsWith("/", StringComparison.Ordinal) ? outer : outer + "/", StringComparison.Ordinal);
    }

    static string AtHome(string path)
    {
        if (path == "/root" || path.StartsWith("/root/", StringComparison.Ordinal))
            return "~" + path.Substring("/root".Length);
        foreach (string homes in Homes)
        {
            if (!path.StartsWith(homes, StringComparison.Ordinal))
                continue;
            int end = path.IndexOf('/', homes.Length);
            string account = end < 0 ? path.Substring(homes.Length) : path.Substring(homes.Length, end - homes.Length);
            return NoAccounts.Contains(account) ? path : "~" + path.Substring(homes.Length + account.Length);
        }

        return path;
    }
}
