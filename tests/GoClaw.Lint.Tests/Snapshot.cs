using System.Runtime.CompilerServices;
using System.Text;

namespace GoClaw.Lint.Tests;

/// <summary>Compares a text with the file beside the tests that was approved; follows the conventions of Verify, so that it can be replaced by it.</summary>
static class Snapshot
{
    static readonly string Folder = FindFolder();

    public static void Verify(string received, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        string name = Path.Combine(Folder, $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        string verified = File.Exists(name + ".verified.txt") ? File.ReadAllText(name + ".verified.txt") : "";
        File.Delete(name + ".received.txt");
        if (received == verified)
            return;
        File.WriteAllText(name + ".received.txt", received, new UTF8Encoding(false));
        Assert.Equal(verified, received);
    }

    static string FindFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "GoClaw.Lint.Tests.csproj")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not run inside their project's folder.");
    }
}
