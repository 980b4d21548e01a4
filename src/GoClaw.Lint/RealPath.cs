namespace GoClaw.Lint;

/// <summary>The one name of a file that links give several, so that a file reached twice is reported once.</summary>
static class RealPath
{
    /// <summary>Linux gives up there, too: a loop.</summary>
    const int MostLinks = 40;

    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Follows every link of a full path; what does not exist, or loops, stays as it is.</summary>
    public static string Of(string fullPath)
    {
        string done = Path.GetPathRoot(fullPath)!;
        Stack<string> todo = Parts(fullPath[done.Length..], []);
        int links = 0;
        while (todo.TryPop(out string? part))
        {
            string next = Path.Combine(done, part);
            if (part == "..")
            {
                done = Path.GetDirectoryName(done) ?? done;
            }
            else if (LinkTarget(next) is string target && links++ < MostLinks)
            {
                if (Path.IsPathRooted(target))
                    done = Path.GetPathRoot(target)!;
                todo = Parts(target[(Path.GetPathRoot(target)?.Length ?? 0)..], todo);
            }
            else
            {
                done = next;
            }
        }

        return done;
    }

    static Stack<string> Parts(string path, Stack<string> rest)
    {
        string[] parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (string part in parts.Reverse())
        {
            if (part != ".")
                rest.Push(part);
        }

        return rest;
    }

    /// <summary>Where a link points, as it is written; null for what is no link or cannot be asked.</summary>
    public static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
