namespace GoClaw.Rules;

/// <summary>Where a rule can see its fault.</summary>
[Flags]
public enum Surfaces
{
    None = 0,

    /// <summary>config.json, and JSON or object graphs that describe it.</summary>
    Config = 1,

    /// <summary>C# that describes no configuration: constant strings, clients, logging.</summary>
    CSharp = 2,

    /// <summary>Variables of the gateway's environment, wherever they are given a value.</summary>
    Environment = 4,
}

/// <summary>
/// A line of the production checklist as software. A rule reads settings and texts, never files, and does not know which surface they came
/// from. It reports what is there; whether that is suppressed, known, or weighs more is decided after it (<see cref="Linter"/>).
/// </summary>
public abstract class Rule
{
    /// <summary><c>GCL</c>, two digits of the checklist's section, two of its line. Never reused.</summary>
    public abstract string Id { get; }

    /// <summary>The fault in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>The highest severity a finding of this rule can have by default.</summary>
    public abstract Severity Severity { get; }

    /// <summary>Lines of the checklist that the rule judges ("6.1"), Quick Verification (QV.1) and Common Issues (CI.5) included.</summary>
    public abstract IReadOnlyList<string> Checklist { get; }

    public abstract Surfaces Surfaces { get; }

    /// <summary>
    /// Harms nobody as long as a developer is alone with the gateway; the development profile lowers such findings to info. Never so for
    /// what keeps the gateway from starting, for leaked secrets, and for what endangers the developer's own machine.
    /// </summary>
    public virtual bool OnlyInProduction => false;

    /// <summary>Some of its findings bring an edit that a machine can make.</summary>
    public virtual bool HasFix => false;

    /// <summary>Why it matters and what the gateway really does; Markdown.</summary>
    public abstract string Why { get; }

    /// <summary>How to mend it; Markdown.</summary>
    public abstract string HowToFix { get; }

    /// <summary>A config.json with the fault, whose finding the documentation shows; C# where the rule does not judge config.json.</summary>
    public abstract string Example { get; }

    public string HelpLink => "https://github.com/goclaw/goclaw-analyzers/blob/main/rules.md#" + Id.ToLowerInvariant();

    public Section Section => Section.Of(Id);

    /// <summary>Reports the faults of a deployment. May throw: <see cref="Linter"/> turns that into one internal error and goes on.</summary>
    public abstract void Judge(Deployment deployment, Findings findings);
}

/// <summary>A section of the checklist, and the category by which its rules are configured together.</summary>
public sealed record Section(int Number, string Title, string Category)
{
    static readonly Section[] All =
    [
        new(0, "The file itself", "GoClaw.Configuration"),
        new(1, "Database", "GoClaw.Database"),
        new(2, "Secrets and encryption", "GoClaw.Secrets"),
        new(3, "Network and TLS", "GoClaw.Network"),
        new(4, "Rate limiting", "GoClaw.RateLimiting"),
        new(5, "Sandbox", "GoClaw.Sandbox"),
        new(6, "Security settings", "GoClaw.Security"),
        new(7, "Monitoring", "GoClaw.Monitoring"),
        new(8, "Operational hygiene", "GoClaw.Operations"),
        new(9, "Beyond the checklist", "GoClaw.Beyond"),
    ];

    public static IReadOnlyList<Section> List => All;

    public static Section Of(string ruleId) => All[ruleId[4] - '0'];
}
