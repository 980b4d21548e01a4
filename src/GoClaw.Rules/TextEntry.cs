using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>A string value in which a credential may stand, with its way back to where it is written.</summary>
/// <param name="Name">What it is called where it stands (<c>GoClawOptions.Token</c>), or null.</param>
public sealed record TextEntry(Source Source, MappedText Text, string? Name = null)
{
    static readonly string[] Words = ["postgres", "redis", "password", "pwd", "psw"];

    /// <summary>
    /// Whether any rule on texts could find something in a file or string: every credential that is looked for contains one of a few words,
    /// begins as keys of its issuer do, or is called GoClaw's. So cheap that hosts ask it before they read anything.
    /// </summary>
    public static bool MayHoldSecret(string text) =>
        Array.Exists(Words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        || text.IndexOf("goclaw", StringComparison.OrdinalIgnoreCase) >= 0
        || KeyShapes.MayStandIn(text);
}
