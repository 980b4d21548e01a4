using System.Text;

namespace GoClaw.Lint.Tests;

public sealed class GitIgnoreTests
{
    static readonly string[] Folders = ["a", "a/b", "a/b/c", "a/foo", "b", "foo", "foo/bar", "foox", "foox/y", "x", "x/foo", "é", "deep", "deep/er", "dir/.hidden", "build"];

    static readonly string[] Files =
    [
        "foo.json", "config.json", "config.dev.json", "a/config.json", "a/b/foo", "a/b/c/foo", "a/foo/x", "b/config.json", "foo/bar/baz", "foo/x", "foox/y/bar", "x/bar", "x/foo/bar",
        "!foo", "#foo", "foo ", "a b", "a\\b", "[a]", "a]", "a-b", "é/x", "日本.json", "A", "deep/er/config.json", "*", "a*", "a/*", "-", "^", "a.b.c.d", ".hidden", "c", "foo\t", "bar", "build/x",
    ];

    [Theory]
    [InlineData("foo")]
    [InlineData("/foo")]
    [InlineData("foo/")]
    [InlineData("a/b")]
    [InlineData("/a/b/")]
    [InlineData("*.json\n!config.json")]
    [InlineData("*\n!a/\n!a/b/\n!foo.json")]
    [InlineData("/*\n!/a")]
    [InlineData("foo/*\n!foo/bar")]
    [InlineData("foo/**\n!foo/bar")]
    [InlineData("**/foo")]
    [InlineData("**/foo/bar")]
    [InlineData("a/**/foo")]
    [InlineData("foo**/bar")]
    [InlineData("**foo")]
    [InlineData("a/**")]
    [InlineData("**")]
    [InlineData("***")]
    [InlineData("**/")]
    [InlineData("a**")]
    [InlineData("a/*/foo")]
    [InlineData("a/*")]
    [InlineData("a*b")]
    [InlineData("fo?")]
    [InlineData("?")]
    [InlineData("??")]
    [InlineData("\\!foo")]
    [InlineData("\\#foo")]
    [InlineData("#foo")]
    [InlineData("foo\\ ")]
    [InlineData("foo   ")]
    [InlineData("foo\t")]
    [InlineData("a\\\\b")]
    [InlineData("[a-c]")]
    [InlineData("[!a]")]
    [InlineData("[^a]*")]
    [InlineData("[]a]")]
    [InlineData("[]-a]")]
    [InlineData("[[:alpha:]]")]
    [InlineData("[[:upper:]]")]
    [InlineData("[[:nonsense:]]")]
    [InlineData("[[:alpha:]")]
    [InlineData("[[:]")]
    [InlineData("[[a]]")]
    [InlineData("[a")]
    [InlineData("\\[a\\]")]
    [InlineData("[\\]]")]
    [InlineData("[\\a-c]")]
    [InlineData("a[/]b")]
    [InlineData("a\\")]
    [InlineData("\\a")]
    [InlineData("*/b")]
    [InlineData("/")]
    [InlineData("!")]
    [InlineData("//foo")]
    [InlineData("foo//")]
    [InlineData("config.json\r\nfoo\r\n")]
    [InlineData("\uFEFFfoo")]
    [InlineData("  foo")]
    [InlineData("日本.*")]
    [InlineData("*.json\n!*.json\nconfig*")]
    public void Says_what_git_says(string gitignore)
    {
        using TempFolder tree = Tree();
        tree.With(".gitignore", gitignore);

        Assert.Equal(Git(tree), Ours(tree));
    }

    [Fact]
    public void Says_what_git_says_of_patterns_nobody_would_write()
    {
        using TempFolder tree = Tree();
        Random random = new(20260101);
        string[] pieces = ["a", "b", "foo", "bar", "*", "**", "?", "/", "/", "[a-c]", "[!b]", "\\*", "!", ".", "json", "config", " ", "[", "]", "\\"];
        for (int i = 0; i < 150; i++)
        {
            StringBuilder text = new();
            for (int line = random.Next(1, 4); line > 0; line--)
                text.AppendJoin("", Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)])).Append('\n');
            tree.With(".gitignore", text.ToString());
            List<string> git = Git(tree);
            List<string> ours = Ours(tree);
            Assert.True(git.SequenceEqual(ours), $"{text}\ngit:  {string.Join(" | ", git)}\nours: {string.Join(" | ", ours)}");
        }
    }

    [Fact]
    public void Many_asterisks_take_no_time()
    {
        IgnorePattern pattern = IgnorePattern.Parse("**/" + string.Concat(Enumerable.Repeat("*a", 40)) + "/**/x*b")!;

        Assert.False(pattern.Matches(string.Concat(Enumerable.Repeat(new string('a', 200) + "/", 20)) + "x", isDirectory: false));
    }

    [Fact]
    public void Nested_files_add_to_and_take_back_from_those_above()
    {
        using TempFolder tree = Tree();
        tree.With(".gitignore", "*.json\nbuild/\n").With("a/.gitignore", "!config.json\n/foo\n").With("a/b/.gitignore", "config.json\n!foo\n").With("a/build/config.json", "");

        List<string> ours = Ours(tree);

        Assert.Equal(Git(tree), ours);
        Assert.Equal(["a/build", "a/build/config.json", "a/foo", "a/foo/x", "b/config.json", "build", "build/x"], ours.Except(["config.dev.json", "config.json", "deep/er/config.json", "foo.json", "日本.json"]));
    }

    static TempFolder Tree()
    {
        TempFolder tree = new();
        Assert.Equal(0, Cli.Start(tree.Path, "git", ["init", "-q"]).ExitCode);
        foreach (string folder in Folders)
            Directory.CreateDirectory(tree[folder]);
        foreach (string file in Files)
            tree.With(file, "");
        return tree;
    }

    /// <summary>Goes down to each path as the walk does: an ignored folder is not entered.</summary>
    static List<string> Ours(TempFolder tree)
    {
        List<string> ignored = [];
        Stack<(string Folder, GitIgnore? Outer, bool Inside)> todo = new([(tree.Path, null, false)]);
        while (todo.TryPop(out (string Folder, GitIgnore? Outer, bool Inside) at))
        {
            GitIgnore? rules = GitIgnore.Enter(at.Folder, at.Outer);
            foreach (string path in Directory.GetFileSystemEntries(at.Folder).Where(path => !path.EndsWith("/.git", StringComparison.Ordinal)))
            {
                bool inside = at.Inside || rules?.Ignores(path, Directory.Exists(path)) == true;
                if (inside)
                    ignored.Add(Path.GetRelativePath(tree.Path, path));
                if (Directory.Exists(path))
                    todo.Push((path, rules, inside));
            }
        }

        return [.. ignored.Order(StringComparer.Ordinal)];
    }

    static List<string> Git(TempFolder tree)
    {
        IEnumerable<string> paths = Directory.GetFileSystemEntries(tree.Path, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(tree.Path, path))
            .Where(path => path != ".git" && !path.StartsWith(".git/", StringComparison.Ordinal));
        Cli answer = Cli.Start(tree.Path, "git", ["-c", "core.excludesFile=", "check-ignore", "--no-index", "-z", "--stdin"], string.Join('\0', paths) + "\0");
        Assert.Equal("", answer.Error);
        return [.. answer.Out.Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }
}
