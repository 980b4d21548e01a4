namespace GoClaw.Rules.Schema;

/// <summary>A path that documentation, older releases or habit know and the loader does not.</summary>
/// <param name="Path">Names separated by dots, <c>*</c> for any name.</param>
/// <param name="Use">Where the setting belongs today; null where nowhere in the file.</param>
/// <param name="Note">What became of it.</param>
/// <param name="Type">The JSON type that is meant, where the path is right for another one.</param>
/// <param name="Environment">The variable that holds it today.</param>
public sealed record FormerPath(string Path, string? Use, string? Note, string? Type, string? Environment)
{
    static readonly FormerPath[] All = [.. Enumerable.Range(0, SchemaTable.FormerPaths.Length / 5).Select(Row)];

    public static IReadOnlyList<FormerPath> List => All;

    static FormerPath Row(int index) => new(
        SchemaTable.Text(SchemaTable.FormerPaths[index * 5])!,
        SchemaTable.Text(SchemaTable.FormerPaths[index * 5 + 1]),
        SchemaTable.Text(SchemaTable.FormerPaths[index * 5 + 2]),
        SchemaTable.Text(SchemaTable.FormerPaths[index * 5 + 3]),
        SchemaTable.Text(SchemaTable.FormerPaths[index * 5 + 4]));
}
