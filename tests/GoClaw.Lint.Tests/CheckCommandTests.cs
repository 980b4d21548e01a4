using System.Text;
using System.Text.Json;

namespace GoClaw.Lint.Tests;

/// <summary>The tool as its users run it: a process, its exit code, and what it wrote where.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public void Nothing_at_warning_or_above_is_0()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Hardened);

        Cli run = Cli.Run(folder, "check");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(" in 1 configuration.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_1_and_stands_at_its_place()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe);

        Cli run = Cli.Run(folder, "check");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("error GCL0601: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("─ config.json:2:36\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("                                   ^^^^^\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--format")]
    [InlineData("check", "--fromat", "json")]
    [InlineData("check", "--kind", "yaml", "config.json")]
    [InlineData("check", "--output", "")]
    [InlineData("check", "--output", "no/such/folder/report.txt", "config.json")]
    [InlineData("check", "--output", ".", "config.json")]
    [InlineData("check", "--output", "config.json", "config.json")]
    [InlineData("check", "--output", "./sub/../config.json")]
    public void What_cannot_be_followed_is_2_and_said_on_standard_error(params string[] arguments)
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Hardened).With("sub/x", "");

        Cli run = Cli.Run(folder, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("goclaw-lint: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Configs.Hardened, File.ReadAllText(folder["config.json"]));
        Assert.Equal([folder["config.json"], folder["sub"], folder["sub/x"]], Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_wrong_command_line_gets_a_hint()
    {
        using TempFolder folder = new();

        Assert.Contains("try 'goclaw-lint check --help'", Cli.Run(folder, "check", "--format", "xml").Error, StringComparison.Ordinal);
        Assert.Contains("try 'goclaw-lint check .'", Cli.Run(folder, "config.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_analyse_is_3_and_no_silence()
    {
        using TempFolder folder = new TempFolder().With("config.json", """{ "database": "of another tool" }""").With("Program.cs", "");

        Cli run = Cli.Run(folder, "check");

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("nothing to analyse", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 C# file passed by: the compiler checks C#", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"gateway\":")]
    [InlineData("{ \"gatway\": { \"injection_action\": \"off\" } }")]
    public void A_goclaw_json_is_nobody_elses_and_is_read_whatever_is_in_it(string text)
    {
        using TempFolder folder = new TempFolder().With("goclaw.json", text).With("config.json", text);

        Cli run = Cli.Run(folder, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("goclaw.json:1:", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("in 1 configuration.", run.Out.Split('\n').First(line => line.Contains("in 1 configuration", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_unreadable_file_is_3_and_the_others_are_reported()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe);

        Cli run = Cli.Run(folder, "check", "gone.json", "config.json");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("GCL0601", run.Out, StringComparison.Ordinal);
        Assert.Equal("goclaw-lint: cannot read gone.json: it does not exist\n", run.Error);
    }

    [Fact]
    public void A_link_to_nothing_a_loop_and_a_folder_are_said_in_words()
    {
        using TempFolder folder = new();
        File.CreateSymbolicLink(folder["config.json"], "nowhere");
        File.CreateSymbolicLink(folder["config.a.json"], "config.b.json");
        File.CreateSymbolicLink(folder["config.b.json"], "config.a.json");
        Directory.CreateDirectory(folder["goclaw.json"]);

        Cli run = Cli.Run(folder, "check");

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("cannot read config.json: it is a link to nowhere, which does not exist\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot read config.a.json: it is a link that leads nowhere\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot read goclaw.json: it is a folder, not a file\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("goclaw.json: it is a folder", Cli.Run(folder, "check", "goclaw.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_permission_a_file_or_folder_is_said_to_be_unreadable()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe).With("closed/config.json", "");
        Chmod("0", "config.json", "closed");
        Chmod("755", ".");

        // Nothing is closed to root.
        Cli run = Environment.IsPrivilegedProcess
            ? Cli.Start(folder.Path, "setpriv", ["--reuid", "65534", "--clear-groups", Cli.Program, "check"])
            : Cli.Run(folder, "check");
        Chmod("700", "closed");

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Equal("goclaw-lint: cannot read closed: no permission to list it\ngoclaw-lint: cannot read config.json: no permission to read it\n", run.Error);

        void Chmod(string mode, params string[] names) => Assert.Equal(0, Cli.Start(folder.Path, "chmod", [mode, .. names]).ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("{")]
    [InlineData("\"\n")]
    public void A_named_file_is_read_whatever_is_in_it(string text)
    {
        using TempFolder folder = new TempFolder().With("x.txt", text);

        Cli run = Cli.Run(folder, "check", "x.txt");

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_no_reason_to_fail()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Configs.Unsafe)];
        byte[] invalid = [.. Encoding.UTF8.GetBytes(Configs.Unsafe), 0xFF, 0xFE, 0xC3];
        using TempFolder folder = new TempFolder().WithBytes("config.utf16.json", utf16).WithBytes("config.invalid.json", invalid).With("config.bom.json", "\uFEFF" + Configs.Unsafe);

        Cli run = Cli.Run(folder, "check", "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        string[] files = ["config.bom.json", "config.invalid.json", "config.utf16.json"];
        Assert.Equal(files, JsonDocument.Parse(run.Out).RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
    }

    [Fact]
    public void Fifty_megabytes_and_a_hundred_thousand_brackets_are_read()
    {
        string brackets = new('[', 100_000);
        using TempFolder folder = new TempFolder()
            .With("config.big.json", Configs.Unsafe + "//" + new string('x', 50_000_000))
            .With("config.deep.json", Configs.Unsafe.Replace("150", brackets, StringComparison.Ordinal));

        Cli run = Cli.Run(folder, "check", "config.big.json", "config.deep.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("config.big.json:2:36", run.Out, StringComparison.Ordinal);
        Assert.True(run.Out.Length < 100_000);
    }

    [Fact]
    public void A_reader_that_leaves_early_is_no_error()
    {
        using TempFolder folder = new();
        for (int i = 0; i < 300; i++)
            folder.With($"{i}/config.json", Configs.Unsafe);

        Cli run = Cli.Start(folder.Path, "sh", ["-c", $"'{Cli.Program}' check | head -n 1"]);

        Assert.Equal("", run.Error);
        Assert.Matches("^(error|warning|info) GCL[0-9]{4}: ", run.Out);
    }

    [Fact]
    public void A_full_disk_is_said_in_words()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe);

        Cli run = Cli.Start(folder.Path, "sh", ["-c", $"'{Cli.Program}' check > /dev/full"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("goclaw-lint: cannot write the report: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void A_file_name_cannot_write_to_the_terminal()
    {
        using TempFolder folder = new TempFolder().With("config.\e[2J\n.json", Configs.Unsafe);
        File.CreateSymbolicLink(folder["config.a.json"], "\e]0;x\a");

        Cli run = Cli.Run(folder, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("─ config.␛[2J␊.json:2:36\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Out + run.Error, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(Cli.Run(folder, "check", "--\e[2J").Error, c => char.IsControl(c) && c != '\n');
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_report_goes_to_a_file_whole(string format)
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe).With("report", "old").With("real", "old");
        File.CreateSymbolicLink(folder["link"], "real");

        string standard = Cli.Run(folder, "check", "--format", format).Out;
        Assert.Contains("GCL0601", standard, StringComparison.Ordinal);
        foreach (string target in new[] { "report", "link", "new" })
        {
            Cli run = Cli.Run(folder, "check", "--format", format, "--output", target);
            Assert.Equal((1, "", ""), (run.ExitCode, run.Out, run.Error));
            Assert.Equal(standard, File.ReadAllText(folder[target]));
        }

        Assert.Equal("real", new FileInfo(folder["link"]).LinkTarget);
        Assert.Equal(5, Directory.GetFileSystemEntries(folder.Path).Length);
        Assert.Equal(standard, Cli.Run(folder, "check", "--format", format, "--output", "/dev/stdout").Out);
    }

    [Fact]
    public void Colour_is_for_those_who_ask()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe);

        Assert.Contains("\e[1;31merror GCL0601\e[0m", Cli.Run(folder, "check", "--color", "always").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Cli.Run(folder, "check", "--color", "auto").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_picture_has_colour_and_its_width()
    {
        using TempFolder folder = new TempFolder().With("config.json", Configs.Unsafe);

        string colour = Terminal($"stty cols 60; '{Cli.Program}' check");
        Assert.Contains("\e[1;31merror GCL0601\e[0m", colour, StringComparison.Ordinal);
        Assert.Contains("…", colour, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[1;31m", Terminal($"NO_COLOR=1 '{Cli.Program}' check"), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[1;31m", Terminal($"TERM=dumb '{Cli.Program}' check"), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[1;31m", Terminal($"'{Cli.Program}' check --color never"), StringComparison.Ordinal);

        string Terminal(string command) => Cli.Start(folder.Path, "script", ["-qec", command, "/dev/null"]).Out;
    }

    [Fact]
    public void The_version_is_told()
    {
        using TempFolder folder = new();

        Assert.StartsWith(Tool.Version, Cli.Run(folder, "--version").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_begins_with_an_at_sign_is_a_path()
    {
        using TempFolder folder = new TempFolder().With("@config", Configs.Unsafe);

        Assert.Contains("─ @config:2:36\n", Cli.Run(folder, "check", "@config").Out, StringComparison.Ordinal);
    }
}
