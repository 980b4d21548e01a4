namespace GoClaw.Rules.Schema;

/// <summary>
/// goclaw.schema.json as tables: one row of cells a setting, texts by number. Plain arrays are loaded as they are, where six hundred
/// objects would have to be built by code that runs once.
/// </summary>
static partial class SchemaTable
{
    // Columns of Cells.
    public const int Name = 0;
    public const int Folded = 1;
    public const int Type = 2;
    public const int Flags = 3;
    public const int FirstChild = 4;
    public const int ChildCount = 5;
    public const int Item = 6;
    public const int Default = 7;
    public const int Members = 8;
    public const int Fallback = 9;
    public const int Safety = 10;
    public const int Environment = 11;
    public const int Checklist = 12;
    public const int Invalid = 13;
    public const int Danger = 14;
    public const int Unused = 15;
    public const int Deprecated = 16;
    public const int Description = 17;
    public const int Columns = 18;

    // Bits of Flags.
    public const int Secret = 1;
    public const int Preset = 2;
    public const int Pointer = 4;

    static readonly string?[] Cache = new string?[TextCount];

    static readonly string[]?[] LineCache = new string[]?[TextCount];

    /// <summary>The text of a number; 0 is none.</summary>
    public static string? Text(int number)
    {
        if (number == 0)
            return null;
        // Two threads may cut the same text; either result is right.
        return Cache[number] ??= Pool.Substring(Offsets[number], Offsets[number + 1] - Offsets[number]);
    }

    /// <summary>The lines of a text.</summary>
    public static string[] Lines(int number) => number == 0 ? [] : LineCache[number] ??= Text(number)!.Split('\n');
}
