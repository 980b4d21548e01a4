namespace GoClaw.Rules.Severities;

/// <summary>
/// The severity properties of a project, and how they weigh against the .editorconfig files and a finding's own severity. The order is the C#
/// compiler's, tried with csc 5.9; where it surprises, a test shows the compiler doing the same.
/// </summary>
public sealed class BuildSwitches
{
    public static readonly BuildSwitches None = new();

    readonly HashSet<string> noWarn;
    readonly HashSet<string> warningsAsErrors;
    readonly HashSet<string> warningsNotAsErrors;
    readonly bool treatWarningsAsErrors;

    /// <summary>Lists are IDs separated by semicolons, commas or blanks, as the properties of MSBuild hold them.</summary>
    public BuildSwitches(string? noWarn = null, string? warningsAsErrors = null, string? warningsNotAsErrors = null, bool treatWarningsAsErrors = false)
    {
        this.noWarn = Ids(noWarn);
        this.warningsAsErrors = Ids(warningsAsErrors);
        this.warningsNotAsErrors = Ids(warningsNotAsErrors);
        this.treatWarningsAsErrors = treatWarningsAsErrors;
    }

    /// <param name="own">The finding's own severity, which may be lower than its rule's.</param>
    public Severity Resolve(string id, Severity own, ConfiguredSeverity configured)
    {
        if (noWarn.Contains(id))
            return Severity.None;

        bool isExempt = warningsNotAsErrors.Contains(id);
        if (warningsAsErrors.Contains(id) && !isExempt)
            return Severity.Error;

        bool raises = treatWarningsAsErrors && !isExempt;
        return configured.Key switch
        {
            // "default" keeps TreatWarningsAsErrors away, and an exempt warning is not even raised by name.
            SeverityKey.Id when configured.Severity == null || (isExempt && configured.Severity == Severity.Error && own == Severity.Warning) => own,
            SeverityKey.Id => Raise(configured.Severity.Value, raises),
            SeverityKey.Bulk when !isExempt => Raise(configured.Severity ?? own, raises),
            _ => Raise(own, raises),
        };
    }

    static Severity Raise(Severity severity, bool raises) => raises && severity == Severity.Warning ? Severity.Error : severity;

    static HashSet<string> Ids(string? list) =>
        new((list ?? "").Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
