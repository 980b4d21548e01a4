using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>A string value in which a credential may stand, with its way back to where it is written.</summary>
/// <param name="Name">What it is called where it stands (<c>GoClawOptions.Token</c>), or null.</param>
public sealed record TextEntry(Source Source, MappedText Text, string? Name = null)
{
    static readonly AnyWord Words = new(KeyShapes.Prefixes, ["postgres", "redis", "password", "pwd", "psw", "goclaw"]);

    /// <summary>
    /// Whether any rule on texts could find something in a file or string: every credential that is looked for contains one of a few words,
    /// begins as keys of its issuer do, or is called GoClaw's. So cheap that hosts ask it before they read anything.
    /// </summary>
    public static bool MayHoldSecret(string text) => Words.IsIn(text) || SecretScanner.TryFind(text, new TextSpan(0, text.Length), out _);
}
