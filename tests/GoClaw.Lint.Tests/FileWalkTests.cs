using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint.Tests;

public sealed class FileWalkTests
{
    [Theory]
    [InlineData("config.json", true)]
    [InlineData("config.json5", true)]
    [InlineData("goclaw.json", true)]
    [InlineData("goclaw.json5", true)]
    [InlineData("config.prod.json", true)]
    [InlineData("config.prod.eu.json5", true)]
    [InlineData("Config.JSON", true)]
    [InlineData("goclaw.prod.json", true)]
    [InlineData("goclaw.Local.json5", true)]
    [InlineData("goclaw-prod.json", false)]
    [InlineData("mygoclaw.json", false)]
    [InlineData("myconfig.json", false)]
    [InlineData("config-prod.json", false)]
    [InlineData("configuration.json", false)]
    [InlineData("config.yaml", false)]
    [InlineData("config", false)]
    [InlineData("package.json", false)]
    public void Names_of_configurations(string name, bool could) => Assert.Equal(could, Deployment.IsConfigName(name));

    [Fact]
    public void A_folder_is_searched_in_the_order_of_names_without_what_is_built_or_fetched_or_ignored()
    {
        using TempFolder folder = new TempFolder()
            .With("config.json", "{}").With("b/goclaw.json5", "{}").With("a/config.dev.json", "{}").With("a/other.json", "{}").With("config.empty.json", "")
            .With("bin/config.json", "{}").With("a/obj/config.json", "{}").With("node_modules/x/config.json", "{}").With(".git/config.json", "{}")
            .With(".gitignore", "local/\n*.local.json\n").With("local/config.json", "{}").With("a/config.local.json", "{}")
            .With("a.cs", "").With("a/b.CS", "").With("obj/c.cs", "").With("local/d.cs", "");

        FileWalk walk = new([folder.Path], null);

        Assert.Equal(["a/config.dev.json", "a/config.local.json (ignored)", "b/goclaw.json5", "config.json"], Names(walk, folder));
        Assert.Equal(2, walk.CSharpFiles);
        Assert.Empty(walk.Unreadable);
    }

    [Fact]
    public void A_file_reached_twice_is_there_once_and_named_where_it_was_named()
    {
        using TempFolder folder = new TempFolder().With("a/config.json", "{}").With("a/x.cs", "");
        File.CreateSymbolicLink(folder["a/config.link.json"], "config.json");
        File.CreateSymbolicLink(folder["again"], "a");

        Assert.Equal(["a/config.json"], Names(new FileWalk([folder.Path, folder["a"], folder["again"], folder["a/../a/."]], null), folder));
        FileWalk walk = new([folder["a"], folder["again/config.json"], folder["a/config.json"], folder.Path], null);
        Assert.Equal(["again/config.json (named)"], Names(walk, folder));
        Assert.Equal(1, walk.CSharpFiles);
    }

    [Fact]
    public void Links_that_loop_end_nowhere()
    {
        using TempFolder folder = new TempFolder().With("a/b/config.json", "{}");
        File.CreateSymbolicLink(folder["a/b/up"], "../..");
        File.CreateSymbolicLink(folder["a/self"], "self");

        Assert.Equal(["a/b/config.json"], Names(new FileWalk([folder.Path], null), folder));
        Assert.Equal(["a/b/up/a/b/config.json"], Names(new FileWalk([folder["a/b/up"]], null), folder));
    }

    [Fact]
    public void Ignored_says_the_repository_also_above_the_folder_that_was_named()
    {
        using TempFolder folder = new TempFolder().With(".git/HEAD", "").With(".gitignore", "config.secret.json\n/a/config.json\n").With("a/config.secret.json", "{}").With("a/config.json", "{}").With("a/b/config.json", "{}");

        Assert.Equal(["a/b/config.json", "a/config.json (ignored)", "a/config.secret.json (ignored)"], Names(new FileWalk([folder["a"]], null), folder));
    }

    [Fact]
    public void A_repository_within_a_repository_has_rules_of_its_own()
    {
        using TempFolder folder = new TempFolder().With(".git/HEAD", "").With(".gitignore", "config.json\n").With("inner/.git/HEAD", "").With("inner/config.json", "{}");

        Assert.Equal(["inner/config.json"], Names(new FileWalk([folder.Path], null), folder));
    }

    [Fact]
    public void An_ignored_folder_that_is_named_is_searched()
    {
        using TempFolder folder = new TempFolder().With(".git/HEAD", "").With(".gitignore", "local/\n").With("local/config.json", "{}").With("bin/config.json", "{}");

        Assert.Equal(["bin/config.json", "local/config.json"], Names(new FileWalk([folder["local"], folder["bin"]], null), folder));
    }

    [Fact]
    public void A_named_file_is_CSharp_by_its_name_unless_it_is_said_to_be_a_configuration()
    {
        using TempFolder folder = new TempFolder().With("a.cs", "{}").With("b", "{}");

        FileWalk walk = new([folder["a.cs"], folder["b"]], null);
        Assert.Equal(["b (named)"], Names(walk, folder));
        Assert.Equal(1, walk.CSharpFiles);
        Assert.Equal(["a.cs (named)", "b (named)"], Names(new FileWalk([folder["a.cs"], folder["b"]], SourceKind.Config), folder));
    }

    static string[] Names(FileWalk walk, TempFolder folder) =>
        [.. walk.Candidates.Select(candidate => Path.GetRelativePath(folder.Path, candidate.Name) + (candidate.Named ? " (named)" : "") + (candidate.Ignored ? " (ignored)" : ""))];
}
