using System.Text;

namespace GoClaw.Rules.Severities;

/// <summary>
/// One form for the paths of all hosts, so that a file and the .editorconfig above it meet: forward slashes, none doubled, no "." or "..",
/// drive letters in upper case. Paths that are relative, and so relative to one directory that only the host knows, start with "./".
/// </summary>
static class SlashPath
{
    public static string Normalize(string path)
    {
        string root = Root(path, out int start);
        List<string> parts = [];
        StringBuilder part = new();
        for (int i = start; i <= path.Length; i++)
        {
            if (i < path.Length && !IsSlash(path[i]))
            {
                part.Append(path[i]);
                continue;
            }

            Add(parts, part.ToString(), root == ".");
            part.Clear();
        }

        bool endsWithSlash = path.Length > start && IsSlash(path[path.Length - 1]) && parts.Count > 0;
        return root + "/" + string.Join("/", parts) + (endsWithSlash ? "/" : "");
    }

    /// <summary>The directory of a normalized path, without a slash at its end; that of "/a" is "".</summary>
    public static string Directory(string normalized) => normalized.Substring(0, normalized.LastIndexOf('/'));

    public static bool IsBelow(string directory, string ancestor) =>
        directory.StartsWith(ancestor, StringComparison.Ordinal) && (directory.Length == ancestor.Length || directory[ancestor.Length] == '/');

    static void Add(List<string> parts, string part, bool isRelative)
    {
        if (part is "" or ".")
            return;
        if (part != "..")
            parts.Add(part);
        else if (parts.Count > 0 && parts[parts.Count - 1] != "..")
            parts.RemoveAt(parts.Count - 1);
        else if (isRelative)
            parts.Add(part);
    }

    static string Root(string path, out int start)
    {
        start = 0;
        if (path.Length > 1 && IsSlash(path[0]) && IsSlash(path[1]))
            return "/";
        if (path.Length > 0 && IsSlash(path[0]))
            return "";
        if (path.Length < 2 || path[1] != ':' || (path[0] | 0x20) is < 'a' or > 'z')
            return ".";
        start = 2;
        return char.ToUpperInvariant(path[0]) + ":";
    }

    static bool IsSlash(char c) => c is '/' or '\\';
}
