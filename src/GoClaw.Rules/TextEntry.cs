using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>A string value in which a credential may stand, with its way back to where it is written.</summary>
public sealed record TextEntry(Source Source, MappedText Text)
{
    static readonly string[] Words = ["postgres", "redis", "password", "pwd", "psw"];

    /// <summary>
    /// Whether any rule on texts could find something in a file or string: every credential that is looked for contains one of a few words.
    /// So cheap that hosts ask it before they read anything.
    /// </summary>
    public static bool MayHoldSecret(string text) => Array.Exists(Words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
