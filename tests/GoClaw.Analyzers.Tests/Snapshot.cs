namespace GoClaw.Analyzers.Tests;

/// <summary>Snapshots in the convention of Verify: <c>X.verified.txt</c> is the law, <c>X.received.txt</c> what came instead.</summary>
static class Snapshot
{
    public static void Verify(string actual, string name)
    {
        string stem = Path.Combine(Analysis.Folder, name);
        string verified = stem + ".verified.txt";
        string received = stem + ".received.txt";
        File.Delete(received);
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (actual == expected)
            return;
        File.WriteAllText(received, actual);
        Assert.Fail($"{received} differs from {verified}:\n{actual}");
    }
}
