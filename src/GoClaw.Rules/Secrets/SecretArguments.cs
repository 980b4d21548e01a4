using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Finds what command lines carry of secrets behind a name: <c>--api-key X</c>, <c>--token=X</c>, <c>-e TOKEN=X</c>, <c>--header "Authorization: Bearer X"</c>.
/// </summary>
static class SecretArguments
{
    /// <summary>The secret in an argument, going by its own name or by the option before it; null where there is none.</summary>
    public static TextSpan? Find(string? option, string argument)
    {
        int start = argument.IndexOfAny(['=', ':', ' ']) is int at and > 0 && argument[at] != ' ' && SecretNames.NamesSecret(argument.Substring(0, at)) ? at + 1
            : option is ['-', ..] && option.IndexOf('=') < 0 && argument is not ['-', ..] && SecretNames.NamesSecret(option) ? 0
            : -1;
        return start >= 0 && IsSecret(argument.Substring(start)) ? TextSpan.FromBounds(start, argument.Length) : null;
    }

    /// <summary>Not a switch, a word or a place: those look alike behind such names.</summary>
    static bool IsSecret(string value) =>
        value.Trim().Length >= UrlSecrets.Shortest && Credential.Classify(value.Trim()) == ValueKind.Literal && !Whereabouts.Are(value) && (value.Any(Ascii.IsDigit) || Randomness.LooksRandom(value));
}
