using System.Text;
using GoClaw.Rules.Severities;
using Microsoft.CodeAnalysis;

namespace GoClaw.Rules.Tests.Severities;

public sealed class SeverityResolverTests
{
    [Theory]
    [InlineData("none", Severity.None)]
    [InlineData("silent", Severity.Hidden)]
    [InlineData("refactoring", Severity.Hidden)]
    [InlineData("suggestion", Severity.Info)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("Error", Severity.Error)]
    [InlineData("default", null)]
    [InlineData("hidden", null)] // a name of the API, not of .editorconfig
    [InlineData("info", null)]
    [InlineData("warn", null)]
    [InlineData("unset", null)]
    [InlineData("", null)]
    public void A_value_is_a_severity(string value, Severity? expected)
    {
        string text = $"[*]\ndotnet_diagnostic.gcl0601.SEVERITY = {value}\n";
        Assert.Equal(expected, Oracle("/repo/a.json", ("/repo/.editorconfig", text)));
        Assert.Equal(expected, Of("/repo/a.json", ("/repo/.editorconfig", text)));
    }

    [Fact]
    public void The_nearest_file_wins_and_in_it_the_last_section()
    {
        (string, string)[] files =
        [
            ("/repo/src/.editorconfig", Section("*.json", "warning") + Section("a.json", "suggestion") + Section("b.json", "bogus")),
            ("/repo/.editorconfig", Section("*", "error") + Section("src/c.txt", "none")),
        ];
        Check(Severity.Info, "/repo/src/a.json", files);
        Check(Severity.Warning, "/repo/src/b.json", files); // an unknown value leaves the one before it
        Check(Severity.None, "/repo/src/c.txt", files);
        Check(Severity.Error, "/repo/a.json", files);
        Check(null, "/other/a.json", files);
    }

    [Fact]
    public void Root_keeps_files_above_away()
    {
        (string, string)[] files =
        [
            ("/.editorconfig", Section("*", "none")),
            ("/repo/.editorconfig", "root = true\n" + Section("*.json", "error")),
            ("/repo/src/.editorconfig", Section("a.json", "warning")),
        ];
        Check(Severity.Warning, "/repo/src/a.json", files);
        Check(Severity.Error, "/repo/src/b.json", files);
        Check(null, "/repo/src/c.yml", files);
        Check(Severity.None, "/other/c.yml", files);
    }

    [Fact]
    public void Default_hides_what_a_file_above_says() =>
        Check(null, "/repo/src/a.json", ("/repo/.editorconfig", Section("*", "error")), ("/repo/src/.editorconfig", Section("*", "default")));

    [Fact]
    public void A_directory_is_not_above_one_whose_name_only_starts_like_it() =>
        Check(null, "/repo/application/a.json", ("/repo/app/.editorconfig", Section("*", "error")));

    [Theory]
    [InlineData("/repo/x/../src//./a.json")]
    [InlineData("/repo\\src\\a.json")]
    [InlineData("/../repo/src/a.json")]
    public void Paths_meet_however_they_are_written(string path) =>
        Check(Severity.Error, path, ("/repo/.editorconfig", Section("src/*.json", "error")));

    // The oracle knows only the paths of the system that it runs on.
    [Theory]
    [InlineData("C:\\repo\\.editorconfig", "c:/repo/src/a.json")]
    [InlineData("\\\\server\\share\\.editorconfig", "//server/share/src/a.json")]
    [InlineData(".editorconfig", "src/a.json")]
    [InlineData("./.editorconfig", "src\\a.json")]
    [InlineData("../repo/.editorconfig", "../repo/src/a.json")]
    public void Paths_of_other_systems_and_relative_ones_meet_too(string file, string path) =>
        Assert.Equal(Severity.Error, Of(path, (file, Section("src/*.json", "error"))));

    [Theory]
    [InlineData("/.editorconfig", "a.json")]
    [InlineData(".editorconfig", "/a.json")]
    [InlineData("C:/.editorconfig", "D:/a.json")]
    public void Paths_of_different_roots_do_not_meet(string file, string path) =>
        Assert.Null(Of(path, (file, Section("*", "error"))));

    [Fact]
    public void A_global_file_belongs_to_no_directory() =>
        Check(null, "/repo/a.json", ("/repo/.editorconfig", "is_global = true\n" + Section("*", "error")));

    [Fact]
    public void Any_option_can_be_read()
    {
        SeverityResolver resolver = new([EditorConfig.Parse("/repo/.editorconfig", "[*.json]\ngoclaw_layer = Production # ours\n")]);
        Assert.Equal("Production", resolver.Option("/repo/a.json", "GoClaw_Layer"));
        Assert.Null(resolver.Option("/repo/a.yml", "goclaw_layer"));
        Assert.Null(resolver.Option("/repo/a.json", "goclaw"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Generated_trees_give_what_Roslyn_gives(int seed)
    {
        string[] directories = ["", "/repo", "/repo/src", "/repo/src/app", "/repo/srcs", "/repo/src/app/x"];
        string[] sections = ["*", "*.json", "a.*", "src/**", "{a,b}.json", "/a.json", "app/*", "[!b].json", "**/x/*"];
        string[] values = ["none", "silent", "suggestion", "warning", "error", "default", "bogus"];
        Random random = new(seed);
        int found = 0;
        for (int i = 0; i < 150; i++)
        {
            List<(string, string)> files = [];
            foreach (string directory in directories.Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next()))
            {
                StringBuilder text = new(random.Next(4) == 0 ? "root = true\n" : "");
                for (int count = random.Next(4); count > 0; count--)
                    text.Append(Section(sections[random.Next(sections.Length)], values[random.Next(values.Length)]));
                files.Add((directory + "/.editorconfig", text.ToString()));
            }

            foreach (string directory in directories)
            {
                foreach (string name in new[] { "/a.json", "/b.json", "/c.yml" })
                {
                    Severity? expected = Oracle(directory + name, [.. files]);
                    Assert.True(expected == Of(directory + name, [.. files]), $"Seed {seed}: {directory}{name} is {expected?.ToString() ?? "default"} in {string.Join(" ", files)}");
                    found += expected == null ? 0 : 1;
                }
            }
        }

        Assert.InRange(found, 300, 2_400);
    }

    static string Section(string section, string value) => $"[{section}]\ndotnet_diagnostic.GCL0601.severity = {value}\n";

    static void Check(Severity? expected, string path, params (string Path, string Text)[] files)
    {
        Assert.Equal(expected, Oracle(path, files));
        Assert.Equal(expected, Of(path, files));
    }

    static Severity? Oracle(string path, params (string Path, string Text)[] files) =>
        RoslynOracle.Options(path, files)!.Value.TreeOptions.TryGetValue("GCL0601", out ReportDiagnostic severity) ? RoslynOracle.ToSeverity(severity) : null;

    static Severity? Of(string path, params (string Path, string Text)[] files) =>
        new SeverityResolver(files.Select(file => EditorConfig.Parse(file.Path, file.Text))).Of(path, "GCL0601", "GoClaw.Security");
}
