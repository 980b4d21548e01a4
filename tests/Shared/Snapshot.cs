using System.Runtime.CompilerServices;

namespace GoClaw.Tests;

/// <summary>
/// Snapshots in the convention of Verify: <c>X.verified.txt</c> is the law, <c>X.received.txt</c> what came instead, GOCLAW_UPDATE=1 accepts
/// it. Verify itself does not restore here; this file is all that would change.
/// </summary>
static class Snapshot
{
    /// <summary>Holds a text against the snapshot that is named for the test.</summary>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        string project = typeof(Snapshot).Assembly.GetName().Name!;
        VerifyAt(actual, Path.Combine(Repository.Root, "tests", project, $"{Path.GetFileNameWithoutExtension(file)}.{test}"));
    }

    /// <param name="stem">Path of the snapshot up to <c>.verified.txt</c>.</param>
    public static void VerifyAt(string actual, string stem)
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
