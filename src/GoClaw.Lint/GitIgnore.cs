using System.Text;

namespace GoClaw.Lint;

/// <summary>
/// What the .gitignore files have to say in one folder: its own and those of the folders above it, the nearest first and in each the last
/// line first. That nothing comes back from inside an ignored folder is the walk's part: it never goes in.
/// </summary>
sealed class GitIgnore
{
    readonly int folderLength;
    readonly IgnorePattern[] patterns;
    readonly GitIgnore? outer;

    GitIgnore(string folder, IgnorePattern[] patterns, GitIgnore? outer)
    {
        folderLength = Path.EndsInDirectorySeparator(folder) ? folder.Length : folder.Length + 1;
        this.patterns = patterns;
        this.outer = outer;
    }

    /// <summary>The rules for a folder where a walk starts: those of its repository above it count, without a repository only its own.</summary>
    public static GitIgnore? Above(string folder)
    {
        Stack<string> above = [];
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsRepository(at))
            {
                GitIgnore? rules = null;
                while (above.TryPop(out string? next))
                {
                    rules = Enter(at, rules);
                    at = next;
                }

                return rules;
            }

            above.Push(at);
        }

        return null;
    }

    /// <summary>The rules inside a folder. A repository within another starts anew, as it does for git.</summary>
    public static GitIgnore? Enter(string folder, GitIgnore? outer)
    {
        outer = outer is not null && IsRepository(folder) ? null : outer;
        FileInfo file = new(Path.Combine(folder, ".gitignore"));
        // Git reads no .gitignore that is a link.
        if (!file.Exists || file.LinkTarget is not null || FileReader.Read(file.FullName, out _) is not byte[] bytes)
            return outer;
        IgnorePattern[] patterns = [.. Parse(Encoding.UTF8.GetString(bytes))];
        return patterns.Length == 0 ? outer : new GitIgnore(folder, patterns, outer);
    }

    /// <param name="path">Full path of a file or folder somewhere below the folder of these rules.</param>
    public bool Ignores(string path, bool isDirectory)
    {
        for (GitIgnore? rules = this; rules is not null; rules = rules.outer)
        {
            string relative = path[rules.folderLength..].Replace(Path.DirectorySeparatorChar, '/');
            for (int i = rules.patterns.Length - 1; i >= 0; i--)
            {
                if (rules.patterns[i].Matches(relative, isDirectory))
                    return !rules.patterns[i].Negated;
            }
        }

        return false;
    }

    static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    static IEnumerable<IgnorePattern> Parse(string text)
    {
        foreach (string line in text.TrimStart('\uFEFF').Split('\n'))
        {
            if (IgnorePattern.Parse(line.EndsWith('\r') ? line[..^1] : line) is IgnorePattern pattern)
                yield return pattern;
        }
    }
}
