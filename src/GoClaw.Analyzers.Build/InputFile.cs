namespace GoClaw.Analyzers.Build;

/// <summary>A file as it was read, or in words why it could not be.</summary>
sealed class InputFile
{
    public readonly string Path;
    public readonly byte[] Bytes = [];

    /// <summary>Empty when the file could be read.</summary>
    public readonly string Problem = "";

    public InputFile(string path)
    {
        Path = path;
        try
        {
            // A pipe has no length, and reading one might never end.
            if (new FileInfo(path) is not { Exists: true, Length: 0 })
                Bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Problem = Explain(path, exception);
        }
    }

    static string Explain(string path, Exception exception) =>
        Directory.Exists(path) ? "This is a directory, not a configuration file."
        : exception is UnauthorizedAccessException ? "This configuration file may not be read: permission denied."
        : exception is not (FileNotFoundException or DirectoryNotFoundException) ? "This configuration file cannot be read: " + exception.Message
        : File.Exists(path) ? "This configuration file is a link to a file that does not exist."
        : "This configuration file does not exist.";
}
