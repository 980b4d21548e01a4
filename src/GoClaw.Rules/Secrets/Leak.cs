using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Which line of the checklist a leak breaks.</summary>
public enum LeakKind
{
    /// <summary>A connection string (1.2).</summary>
    Dsn,

    /// <summary>The gateway's own token or encryption key (2.3).</summary>
    GatewaySecret,

    /// <summary>A key of a provider, channel or tool (2.4).</summary>
    Credential,
}

/// <summary>A secret that stands where it can be read.</summary>
/// <param name="What">Its kind, fit for a message.</param>
/// <param name="Location">Where the secret stands; the text around it is left out.</param>
/// <param name="Length">Characters of the value.</param>
/// <param name="Setting">The setting that holds it, where the schema knows one.</param>
/// <param name="Environment">The variable that should hold it instead, where one exists.</param>
/// <param name="Dsn">The connection string, for <see cref="LeakKind.Dsn"/>; null where a database key holds something else.</param>
/// <param name="IsIgnored">The gateway does not even read it there.</param>
/// <param name="Assigned">The variable that is given it, where no setting stands for that.</param>
public sealed record Leak(
    LeakKind Kind,
    string What,
    Location Location,
    int Length,
    Setting? Setting,
    string? Environment,
    ConnectionString? Dsn,
    bool IsIgnored,
    string? Assigned = null)
{
    /// <summary>What a finding names.</summary>
    internal string? Name => Setting?.Path ?? Assigned;
}
