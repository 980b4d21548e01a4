namespace GoClaw.Lint.Reports;

/// <summary>Names of files as URI references.</summary>
static class FileUri
{
    /// <summary>The file URI of a folder; ends in a slash, so that references below it resolve.</summary>
    public static string OfFolder(string fullPath) => Absolute(Path.EndsInDirectorySeparator(fullPath) ? fullPath : fullPath + "/");

    /// <summary>Relative to a folder where the file lies below it; null otherwise.</summary>
    public static string? Relative(string folder, string fullPath)
    {
        string relative = Path.GetRelativePath(folder, fullPath);
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? null : Encode(relative);
    }

    public static string Absolute(string fullPath)
    {
        // Windows: C:\x is file:///C:/x and \\host\x is file://host/x.
        if (fullPath.Length > 1 && fullPath[1] == ':')
            return $"file:///{fullPath[..2]}{Encode(fullPath[2..])}";
        string path = Encode(fullPath);
        return (path.StartsWith("//", StringComparison.Ordinal) ? "file:" : "file://") + path;
    }

    static string Encode(string path) => string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
}
