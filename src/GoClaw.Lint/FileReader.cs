namespace GoClaw.Lint;

/// <summary>An input that could not be read, and why, in words.</summary>
sealed record Unreadable(string Name, string Reason);

/// <summary>Reads whole files and says in words why it could not; a message of the system would name paths but seldom the reason.</summary>
static class FileReader
{
    /// <summary>Far above any configuration, far below what would exhaust a machine: /dev/zero never ends.</summary>
    const int Limit = 256 << 20;

    public static byte[]? Read(string path, out string? reason)
    {
        reason = null;
        try
        {
            if (Directory.Exists(path))
            {
                reason = "it is a folder, not a file";
                return null;
            }

            using FileStream file = File.OpenRead(path);
            if (file.CanSeek && file.Length is > 0 and <= Limit)
                return ReadKnown(file, (int)file.Length);
            using MemoryStream bytes = new();
            byte[] buffer = new byte[1 << 16];
            for (int read; bytes.Length <= Limit && (read = file.Read(buffer)) > 0;)
                bytes.Write(buffer, 0, read);
            if (bytes.Length <= Limit)
                return bytes.ToArray();
            reason = $"it is larger than {Limit >> 20} MB";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            reason = RealPath.LinkTarget(path) is string target ? $"it is a link to {target}, which does not exist" : "it does not exist";
        }
        catch (UnauthorizedAccessException)
        {
            reason = "no permission to read it";
        }
        catch (IOException)
        {
            reason = RealPath.LinkTarget(path) is null ? "the system could not read it" : "it is a link that leads nowhere";
        }

        return null;
    }

    static byte[] ReadKnown(FileStream file, int length)
    {
        byte[] bytes = new byte[length];
        int read = file.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : bytes[..read];
    }
}
