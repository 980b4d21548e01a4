namespace GoClaw.Tests;

/// <summary>Generated text is committed; a test fails when it is stale, and writes it anew when GOCLAW_UPDATE is set.</summary>
static class Generated
{
    public static void AssertFresh(string path, string text)
    {
        string full = Path.Combine(Repository.Root, path);
        string? committed = File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : null;
        if (committed == text)
            return;
        if (Environment.GetEnvironmentVariable("GOCLAW_UPDATE") is not null)
            File.WriteAllText(full, text);
        else
            Assert.Fail($"{path} is stale. Run 'GOCLAW_UPDATE=1 dotnet test tests/GoClaw.Rules.Tests' and commit the result.");
    }
}
