namespace GoClaw.Rules.Schema;

/// <summary>A path that documentation, older releases or habit know and the loader does not.</summary>
/// <param name="Path">Names separated by dots, <c>*</c> for any name.</param>
/// <param name="Use">Where the setting belongs today; null where nowhere in the file.</param>
/// <param name="Note">What became of it.</param>
/// <param name="Type">The JSON type that is meant, where the path is right for another one.</param>
/// <param name="Environment">The variable that holds it today.</param>
/// <param name="Means">The setting its author had in mind.</param>
public sealed record FormerPath(string Path, string? Use, string? Note, string? Type, string? Environment, string? Means)
{
    const int Columns = 6;

    readonly string[] names = [.. Path.Split('.').Select(SchemaNode.Fold)];

    static readonly FormerPath[] All = Rows();

    public static IReadOnlyList<FormerPath> List => All;

    /// <summary>No former path has more names.</summary>
    public static int MostNames { get; } = All.Max(former => former.names.Length);

    /// <summary>Whether the path of these names is this one; case does not count, as in the file.</summary>
    public bool Matches(IReadOnlyList<string> path)
    {
        if (path.Count != names.Length)
            return false;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] != "*" && SchemaNode.Fold(path[i]) != names[i])
                return false;
        }

        return true;
    }

    static FormerPath[] Rows()
    {
        FormerPath[] rows = new FormerPath[SchemaTable.FormerPaths.Length / Columns];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = Row(i);
        return rows;
    }

    static FormerPath Row(int index)
    {
        return new FormerPath(Cell(0)!, Cell(1), Cell(2), Cell(3), Cell(4), Cell(5) ?? Cell(1));

        string? Cell(int column) => SchemaTable.Text(SchemaTable.FormerPaths[index * Columns + column]);
    }
}
