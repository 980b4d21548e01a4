namespace GoClaw.Analyzers.Build;

/// <summary>Reads a file, or says in words why that cannot be done.</summary>
static class ConfigFile
{
    public static bool TryRead(string path, out byte[] bytes, out string problem)
    {
        bytes = [];
        problem = "";
        try
        {
            // A pipe has no length, and reading one might never end.
            if (new FileInfo(path) is not { Exists: true, Length: 0 })
                bytes = File.ReadAllBytes(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = Directory.Exists(path) ? "This is a directory, not a configuration file."
                : exception is UnauthorizedAccessException ? "This configuration file may not be read: permission denied."
                : exception is not (FileNotFoundException or DirectoryNotFoundException) ? "This configuration file cannot be read: " + exception.Message
                : File.Exists(path) ? "This configuration file is a link to a file that does not exist."
                : "This configuration file does not exist.";
            return false;
        }
    }
}
