namespace GoClaw.Rules.Secrets;

/// <summary>The ways in which configuration languages write "the value is kept elsewhere".</summary>
static class References
{
    /// <summary>What stands before the name of a variable, a file or an entry of a vault.</summary>
    static readonly string[] Schemes =
    [
        "env:", "$env:", "env.", "process.env.", "os.environ/", "file:/", "/run/secrets/", "/var/run/secrets/", "op://", "vault:", "secret://",
        "secretref:", "keyring:", "awssm://", "gcpsm://", "ssm:/", "arn:aws:secretsmanager:", "arn:aws:ssm:",
    ];

    static readonly (string Open, string Close)[] Brackets =
    [
        ("{{", "}}"), ("$(", ")"), ("#{", "}"), ("#{", "}#"), ("<%", "%>"), ("enc[", "]"), ("@microsoft.keyvault(", ")"), ("${{", "}}"),
    ];

    public static bool IsReference(string text)
    {
        if (IsVariables(text))
            return true;
        if (Array.Exists(Brackets, pair => IsWrapped(text, pair.Open, pair.Close)))
            return true;
        if (text.Length >= 3 && text[0] == '%' && text[text.Length - 1] == '%' && NameLength(text, 1) == text.Length - 2)
            return true;
        return IsVariable(text) || Array.Exists(Schemes, scheme => HasScheme(text, scheme));
    }

    /// <summary>The default of <c>${X:-default}</c> and <c>${X-default}</c>.</summary>
    public static string? Default(string text)
    {
        if (text.Length < 5 || VariableEnd(text, 0) != text.Length)
            return null;
        int name = NameLength(text, 2);
        int at = 2 + name;
        if (name == 0)
            return null;
        if (text[at] == ':')
            at++;
        return text[at] == '-' ? text.Substring(at + 1, text.Length - at - 2) : null;
    }

    /// <summary><c>${A}</c> or <c>${A}${B}</c>, and nothing beside them.</summary>
    static bool IsVariables(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            at = VariableEnd(text, at);
            if (at < 0)
                return false;
        }

        return at > 0;
    }

    /// <summary>End of the <c>${NAME...}</c> that starts at an offset, whose default may hold others; or -1.</summary>
    static int VariableEnd(string text, int start)
    {
        if (!Ascii.StandsAt(text, start, text.Length, "${") || NameLength(text, start + 2) == 0)
            return -1;
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0 && i > start)
                return i + 1;
        }

        return -1;
    }

    /// <summary>
    /// <c>$NAME</c>. In lower case a name is believed only when it has an underscore or says that it is a secret: people do write
    /// passwords such as <c>$ecretsauce</c>.
    /// </summary>
    static bool IsVariable(string text)
    {
        if (text.Length < 2 || text[0] != '$' || NameLength(text, 1) != text.Length - 1)
            return false;
        bool upper = true;
        bool digits = false;
        for (int i = 1; i < text.Length; i++)
        {
            upper &= !Ascii.IsLower(text[i]);
            digits |= Ascii.IsDigit(text[i]);
        }

        string name = text.Substring(1);
        return upper || (!digits && (name.Contains('_') || SecretNames.NamesSecret(name)));
    }

    static bool IsWrapped(string text, string open, string close) =>
        text.Length > open.Length + close.Length
        && Ascii.StandsAtAnyCase(text, 0, text.Length, open)
        && text.EndsWith(close, StringComparison.Ordinal)
        && text.IndexOf(close[0], open.Length) >= text.Length - close.Length - 1;

    static bool HasScheme(string text, string scheme)
    {
        if (text.Length <= scheme.Length || !Ascii.StandsAtAnyCase(text, 0, text.Length, scheme))
            return false;
        for (int i = scheme.Length; i < text.Length; i++)
        {
            if (!Ascii.IsWord(text[i]) && text[i] is not ('.' or '/' or '-' or ':' or '#'))
                return false;
        }

        return true;
    }

    static int NameLength(string text, int start)
    {
        int at = start;
        while (at < text.Length && (Ascii.IsWord(text[at]) || (text[at] == '.' && at > start)))
            at++;
        return at > start && !Ascii.IsDigit(text[start]) ? at - start : 0;
    }
}
