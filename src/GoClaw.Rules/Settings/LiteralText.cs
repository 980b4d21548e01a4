using GoClaw.Rules.Rules;

namespace GoClaw.Rules.Settings;

/// <summary>Text that a rule may judge by what it says: of a reference, which is literal here, GCL0007 speaks, and of a secret its leak.</summary>
static class LiteralText
{
    /// <summary>Null where there is none.</summary>
    public static string? Literal(this Deployment deployment, Setting? setting) =>
        setting is { IsInvalid: false, Text: { } text } && !GCL0007_LiteralReference.IsReference(text) && !deployment.HoldsLeak(setting) ? text : null;
}
