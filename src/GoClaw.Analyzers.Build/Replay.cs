namespace GoClaw.Analyzers.Build;

/// <summary>
/// The findings of the last build in a file, under a seal made of that build's inputs and of the findings themselves: other inputs, another
/// version, a damaged, truncated or half-written file all break it, and then the task judges. Holds what the log held, so no secret.
/// </summary>
sealed class Replay(string path, Inputs inputs)
{
    public bool TryRead(List<LogEntry> entries)
    {
        byte[]? bytes = Load();
        int length = bytes == null ? 0 : bytes.Length - Fingerprint.Size;
        if (length <= 0)
            return false;
        byte[] seal = Seal(bytes!, length);
        for (int i = 0; i < seal.Length; i++)
        {
            if (bytes![length + i] != seal[i])
                return false;
        }

        using BinaryReader reader = new(new MemoryStream(bytes!, 0, length));
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            entries.Add(new LogEntry(
                (LogLevel)reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(),
                reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
        }

        return true;
    }

    /// <summary>A folder that takes no file costs the next build its replay, and nobody a word.</summary>
    public void Write(List<LogEntry> entries)
    {
        if (path.Length == 0)
            return;
        using MemoryStream content = new();
        using BinaryWriter writer = new(content);
        writer.Write(entries.Count);
        foreach (LogEntry entry in entries)
        {
            writer.Write((int)entry.Level);
            writer.Write(entry.Code);
            writer.Write(entry.Message);
            writer.Write(entry.File);
            writer.Write(entry.Help);
            writer.Write(entry.Line);
            writer.Write(entry.Column);
            writer.Write(entry.EndLine);
            writer.Write(entry.EndColumn);
        }

        writer.Write(Seal(content.GetBuffer(), (int)content.Length));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content.ToArray());
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
        }
    }

    byte[]? Load()
    {
        try
        {
            return path.Length > 0 && File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            return null;
        }
    }

    byte[] Seal(byte[] content, int length)
    {
        Fingerprint fingerprint = inputs.Fingerprint();
        fingerprint.Add(content, length);
        return fingerprint.ToBytes();
    }

    static bool IsTrouble(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
