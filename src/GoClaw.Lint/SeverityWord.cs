using GoClaw.Rules;

namespace GoClaw.Lint;

/// <summary>What people and scripts read for a severity.</summary>
static class SeverityWord
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
