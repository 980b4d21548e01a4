namespace GoClaw.Lint.Tests;

/// <summary>The README shows what the tool prints, and not what it once printed.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_picture_and_the_summary_are_those_of_the_sample()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        string printed = Cli.Start(Repository.Root, Cli.Program, ["check", "samples/unsafe/config.json"], "").Out;
        int start = readme.IndexOf("error GCL0601", StringComparison.Ordinal);
        string shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.All(shown.Split("\n\n"), part => Assert.Contains(part.TrimEnd('\n') + "\n", printed, StringComparison.Ordinal));
    }
}
