namespace GoClaw.Lint;

/// <summary>The version of the tool, as its reports name it.</summary>
static class Tool
{
    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version!.ToString(3);
}
