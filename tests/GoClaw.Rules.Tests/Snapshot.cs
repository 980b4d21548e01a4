namespace GoClaw.Rules.Tests;

/// <summary>Snapshots in the convention of Verify: <c>X.verified.txt</c> is the law, <c>X.received.txt</c> what came instead; GOCLAW_UPDATE=1 accepts it.</summary>
static class Snapshot
{
    /// <param name="stem">Path of the case without its extension.</param>
    public static void Verify(string actual, string stem)
    {
        string verified = stem + ".verified.txt";
        string received = stem + ".received.txt";
        File.Delete(received);
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (actual == expected)
            return;
        if (Environment.GetEnvironmentVariable("GOCLAW_UPDATE") is not null)
        {
            File.WriteAllText(verified, actual);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}:\n{actual}");
    }
}
