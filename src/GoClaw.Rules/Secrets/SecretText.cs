namespace GoClaw.Rules.Secrets;

/// <summary>What the value of a secret setting is: only literals are leaks.</summary>
public enum ValueKind
{
    /// <summary>Nothing, or nothing but white space.</summary>
    Empty,

    /// <summary>The whole value names where the secret is kept: <c>${X}</c>, <c>env:X</c>, <c>{{ .Values.x }}</c>.</summary>
    Reference,

    /// <summary>The whole value tells a person to put the secret here: <c>&lt;password&gt;</c>, <c>***</c>, <c>change-me</c>.</summary>
    Placeholder,

    /// <summary>Everything else.</summary>
    Literal,
}

/// <summary>
/// Tells secrets from what stands in for them. The rule for placeholders: the value is masked (<c>***</c>, <c>sk-...</c>, <c>xxxx</c>), or in
/// brackets (<c>&lt;your token&gt;</c>), or made only of words that ask to be replaced, at least one of which does ask (<c>change-me</c>, <c>your-api-key</c>,
/// <c>token-here</c>). One word or number beyond those and somebody chose the value, however badly: <c>changeme123</c>, <c>password</c> and
/// <c>goclaw</c> are literals, weak ones, because a gateway that runs with them is protected by exactly that text.
/// </summary>
public static class SecretText
{
    public static ValueKind Classify(string? value)
    {
        string text = value?.Trim() ?? "";
        if (text.Length == 0)
            return ValueKind.Empty;
        // ${X:-default} is what its default is; ${X:-} leaves it open.
        if (References.Default(text) is string fallback && fallback.Trim().Length > 0)
            return Classify(fallback, depth: 1);
        return ClassifyPlain(text);
    }

    /// <summary>What <c>${X:-default}</c> falls back to, or null where the value is no such reference.</summary>
    public static string? DefaultOf(string value) => References.Default(value.Trim());

    // Defaults nest: ${A:-${B:-x}}. Eight levels are more than anybody writes.
    static ValueKind Classify(string value, int depth)
    {
        string text = value.Trim();
        while (depth++ < 8 && References.Default(text) is string fallback && fallback.Trim().Length > 0)
            text = fallback.Trim();
        return ClassifyPlain(text);
    }

    static ValueKind ClassifyPlain(string text)
    {
        if (References.IsReference(text))
            return ValueKind.Reference;
        return Placeholders.IsPlaceholder(text) ? ValueKind.Placeholder : ValueKind.Literal;
    }
}
