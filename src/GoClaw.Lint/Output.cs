namespace GoClaw.Lint;

/// <summary>Where a report goes. A file is written whole or not at all: beside it first, then renamed.</summary>
static class Output
{
    /// <summary>False when it cannot be written, which has been said then; a file that was there before is as it was.</summary>
    /// <param name="file">Null for standard output.</param>
    public static bool TryWrite(string? file, Action<Stream> write)
    {
        try
        {
            Write(file, write);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Terminal.Complain($"cannot write {file ?? "the report"}: {Reason(exception)}");
            return false;
        }
    }

    static void Write(string? file, Action<Stream> write)
    {
        if (file is null)
        {
            using Stream console = Console.OpenStandardOutput();
            using BufferedStream buffered = new(console, 1 << 16);
            write(buffered);
            return;
        }

        // A link stays a link; devices and pipes cannot be replaced, only written to.
        string target = RealPath.Of(Path.GetFullPath(file));
        if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
        {
            using FileStream device = new(Path.GetFullPath(file), FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        if (Directory.Exists(target))
            throw new IOException("it is a folder");
        string beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (FileStream stream = new(beside, FileMode.CreateNew, FileAccess.Write))
                write(stream);
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "no permission",
        DirectoryNotFoundException => "its folder does not exist",
        _ => exception.Message,
    };
}
