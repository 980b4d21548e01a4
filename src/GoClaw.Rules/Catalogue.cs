namespace GoClaw.Rules;

/// <summary>Every rule, in order of ID; the list itself is made from the listing of the folder Rules at build time.</summary>
public static partial class Catalogue
{
    // The folder is listed in the order of the file system.
    static readonly Rule[] All = [.. Create().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static IReadOnlyList<Rule> Rules => All;

    public static Rule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
