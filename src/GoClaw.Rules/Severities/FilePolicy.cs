using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Severities;

/// <summary>
/// All that a team has decided about one configuration file, in its .editorconfig files and in the switches of its build: the one place where
/// they meet a finding's own severity, so that no host has an order of its own.
/// </summary>
public sealed class FilePolicy
{
    /// <summary>The option of .editorconfig that says what a file is for.</summary>
    public const string ProfileOption = "goclaw_profile";

    readonly SeverityResolver editorConfigs;
    readonly BuildSwitches switches;
    readonly string path;

    /// <param name="path">The file's, as the .editorconfig files are named: absolute, or relative to the same directory.</param>
    public FilePolicy(SeverityResolver editorConfigs, string path, BuildSwitches? switches = null)
    {
        this.editorConfigs = editorConfigs;
        this.path = path;
        this.switches = switches ?? BuildSwitches.None;
        KnownKeys = editorConfigs.Option(path, KnownKeys.Option) is { } keys ? new KnownKeys(keys) : KnownKeys.None;
        string? profile = editorConfigs.Option(path, ProfileOption);
        bool isUnknown = profile is not (null or "unset") && !TryParse(profile, out _);
        Profile = TryParse(profile, out Profile named) ? named : OfName(path);
        Complaint = isUnknown
            ? $"{ProfileOption} in .editorconfig is {Quoting.Of(profile!)}, which is neither production nor development; the file's name decides: {Name(Profile)}"
            : null;
    }

    public Profile Profile { get; }

    /// <summary>What the deployment has to know of the file.</summary>
    public KnownKeys KnownKeys { get; }

    /// <summary>What of the options could not be understood; null where all could.</summary>
    public string? Complaint { get; }

    /// <summary>What <see cref="Linter.Run(Deployment, Policy?)"/> asks.</summary>
    public Policy Policy => new() { Severity = Resolve };

    /// <summary>The final severity of a finding in the file. The profile only lowers, and only what nobody configured.</summary>
    public Severity Resolve(Finding finding) => Resolve(finding.Rule.Id, finding.Rule.Section.Category, InProfile(finding));

    /// <inheritdoc cref="Resolve(Finding)"/>
    /// <param name="own">The severity it has before anybody configured anything.</param>
    public Severity Resolve(string id, string category, Severity own) => switches.Resolve(id, own, editorConfigs.Find(path, id, category));

    Severity InProfile(Finding finding) =>
        Profile == Profile.Development && finding.Rule.OnlyInProduction && finding.Severity > Severity.Info ? Severity.Info : finding.Severity;

    /// <summary><c>config.Development.json</c> and <c>goclaw.local.json5</c> are for development, in any case; everything else is for production.</summary>
    static Profile OfName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        string[] ends = [".development.json", ".development.json5", ".local.json", ".local.json5"];
        return Array.Exists(ends, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? Profile.Development : Profile.Production;
    }

    static bool TryParse(string? text, out Profile profile)
    {
        bool isDevelopment = string.Equals(text, Name(Profile.Development), StringComparison.OrdinalIgnoreCase);
        profile = isDevelopment ? Profile.Development : Profile.Production;
        return isDevelopment || string.Equals(text, Name(Profile.Production), StringComparison.OrdinalIgnoreCase);
    }

    static string Name(Profile profile) => profile == Profile.Development ? "development" : "production";
}
