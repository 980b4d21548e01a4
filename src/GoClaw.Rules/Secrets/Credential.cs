namespace GoClaw.Rules.Secrets;

/// <summary>The secret part of a header's value: what follows the scheme.</summary>
static class Credential
{
    static readonly string[] Schemes = ["Bearer ", "Basic ", "Token ", "token ", "bearer "];

    public static string Bare(string value)
    {
        string? scheme = Schemes.FirstOrDefault(s => value.StartsWith(s, StringComparison.Ordinal));
        return scheme is null ? value : value.Substring(scheme.Length).TrimStart();
    }

    public static ValueKind Classify(string value) => SecretText.Classify(Bare(value));
}
