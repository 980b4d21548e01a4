using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>A file that may be worth reading.</summary>
/// <param name="FullPath">How it is opened.</param>
/// <param name="Name">How it is reported: relative to the current folder where it lies below it.</param>
/// <param name="Named">Somebody named the file itself, so it is read whatever it looks like.</param>
/// <param name="Ignored">A .gitignore names it, so it is only mentioned.</param>
sealed record Candidate(string FullPath, string Name, bool Named, bool Ignored);

/// <summary>
/// Turns the paths of a command line into files. Named files are taken as they are; folders are walked for what could be a configuration,
/// without following links to folders, so that no loop is possible and nothing outside is read.
/// </summary>
sealed class FileWalk
{
    static readonly HashSet<string> PassedFolders = [".git", "bin", "obj", "node_modules"];
    static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    readonly SourceKind? kind;
    readonly string here = Directory.GetCurrentDirectory();
    readonly HashSet<string> seen = new(RealPath.Comparer);
    readonly List<Candidate> candidates = [];
    readonly List<Unreadable> unreadable = [];

    /// <param name="paths">As they stand on the command line.</param>
    /// <param name="kind">How named files are to be read, where their names would say otherwise.</param>
    public FileWalk(IReadOnlyList<string> paths, SourceKind? kind)
    {
        this.kind = kind;
        // Named files first: one that a walk reaches, too, was named all the same.
        foreach (string path in paths.Where(path => !Directory.Exists(path)))
            AddNamed(path);
        foreach (string path in paths.Where(Directory.Exists))
            Walk(Path.GetFullPath(path), path);
        candidates.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    /// <summary>In order of name, whatever order the file system lists them in.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates;

    public IReadOnlyList<Unreadable> Unreadable => unreadable;

    /// <summary>C# is the compiler's to check; it is only counted.</summary>
    public int CSharpFiles { get; private set; }

    void AddNamed(string path)
    {
        if (path.Length == 0)
        {
            unreadable.Add(new Unreadable("\"\"", "the path is empty"));
            return;
        }

        string full = Path.GetFullPath(path);
        if (!seen.Add(RealPath.Of(full)))
            return;
        if (kind is null && IsCSharp(full))
            CSharpFiles++;
        else
            candidates.Add(new Candidate(full, NameOf(full, path), Named: true, Ignored: false));
    }

    void Walk(string root, string named)
    {
        Stack<(string Folder, string Name, GitIgnore? Outer)> todo = [];
        todo.Push((RealPath.Of(root), NameOf(root, named), GitIgnore.Above(RealPath.Of(root))));
        while (todo.TryPop(out (string Folder, string Name, GitIgnore? Outer) at))
        {
            if (!seen.Add(at.Folder))
                continue;
            // Docker makes a folder where the file to be mounted is missing, and the gateway does not start.
            if (Deployment.IsConfigName(Path.GetFileName(at.Folder)))
                unreadable.Add(new Unreadable(at.Name, "it is a folder, not a file"));
            GitIgnore? rules = GitIgnore.Enter(at.Folder, at.Outer);
            foreach (FileSystemInfo entry in List(at.Folder, at.Name))
            {
                string name = at.Name == "." ? entry.Name : Path.Join(at.Name, entry.Name);
                if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                    AddFound(entry, name, rules);
                else if (entry.LinkTarget is null && !PassedFolders.Contains(entry.Name) && rules?.Ignores(entry.FullName, isDirectory: true) != true)
                    todo.Push((entry.FullName, name, rules));
            }
        }
    }

    void AddFound(FileSystemInfo entry, string name, GitIgnore? rules)
    {
        bool isCSharp = IsCSharp(entry.Name);
        if (!isCSharp && !Deployment.IsConfigName(entry.Name))
            return;
        bool ignored = rules?.Ignores(entry.FullName, isDirectory: false) == true;
        if ((isCSharp && ignored) || !seen.Add(entry.LinkTarget is null ? entry.FullName : RealPath.Of(entry.FullName)))
            return;
        if (isCSharp)
            CSharpFiles++;
        // An empty file is nobody's configuration; a pipe has no length either, and opening one would wait forever.
        else if (entry.LinkTarget is not null || ((FileInfo)entry).Length > 0)
            candidates.Add(new Candidate(entry.FullName, name, Named: false, ignored));
    }

    FileSystemInfo[] List(string folder, string name)
    {
        try
        {
            FileSystemInfo[] entries = new DirectoryInfo(folder).GetFileSystemInfos("*", Everything);
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = exception is UnauthorizedAccessException ? "no permission to list it" : "the system could not list it";
            unreadable.Add(new Unreadable(name, reason));
            return [];
        }
    }

    string NameOf(string full, string named)
    {
        string relative = Path.GetRelativePath(here, Path.TrimEndingDirectorySeparator(full));
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? named : relative;
    }

    static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
}
