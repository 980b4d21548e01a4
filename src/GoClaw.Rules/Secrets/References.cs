using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>The ways in which configuration languages write "the value is kept elsewhere".</summary>
static class References
{
    /// <summary>What stands before the name of a variable, a file or an entry of a vault.</summary>
    static readonly string[] SchemeNames =
    [
        "env:", "$env:", "env.", "process.env.", "os.environ/", "file:/", "/run/secrets/", "/var/run/secrets/", "op://", "vault:", "secret://",
        "secretref:", "keyring:", "awssm://", "gcpsm://", "ssm:/", "arn:aws:secretsmanager:", "arn:aws:ssm:",
    ];

    static readonly FirstCharacter<string> Schemes = new(SchemeNames, static (scheme, c) => scheme[0] == Ascii.ToLower(c));

    static readonly (string Open, string Close)[] BracketPairs =
        [("{{", "}}"), ("$(", ")"), ("#{", "}"), ("#{", "}#"), ("<%", "%>"), ("enc[", "]"), ("@microsoft.keyvault(", ")"), ("${{", "}}")];

    static readonly FirstCharacter<(string Open, string Close)> Brackets = new(BracketPairs, static (pair, c) => pair.Open[0] == Ascii.ToLower(c));

    /// <summary>What references begin with, two characters at least, in lower case; others begin with a dollar or percent sign.</summary>
    public static IEnumerable<string> Openings => SchemeNames.Concat(BracketPairs.Select(pair => pair.Open));

    public static bool IsReference(string text) => IsReference(text, new TextSpan(0, text.Length));

    /// <summary>Whether a part of a text, without blanks around it, is one.</summary>
    public static bool IsReference(string text, TextSpan part)
    {
        if (part.IsEmpty)
            return false;
        char first = text[part.Start];
        foreach ((string open, string close) in Brackets[first])
        {
            if (IsWrapped(text, part, open, close))
                return true;
        }

        foreach (string scheme in Schemes[first])
        {
            if (HasScheme(text, part, scheme))
                return true;
        }

        return first switch
        {
            '$' => IsVariables(text, part) || IsVariable(text, part),
            '%' => part.Length >= 3 && text[part.End - 1] == '%' && NameLength(text, part.Start + 1, part.End) == part.Length - 2,
            _ => false,
        };
    }

    /// <summary>The default of <c>${X:-default}</c> and <c>${X-default}</c>.</summary>
    public static string? Default(string text)
    {
        if (text.Length < 5 || VariableEnd(text, 0, text.Length) != text.Length)
            return null;
        int name = NameLength(text, 2, text.Length);
        int at = 2 + name;
        if (name == 0)
            return null;
        if (text[at] == ':')
            at++;
        return text[at] == '-' ? text.Substring(at + 1, text.Length - at - 2) : null;
    }

    /// <summary><c>${A}</c> or <c>${A}${B}</c>, and nothing beside them.</summary>
    static bool IsVariables(string text, TextSpan part)
    {
        int at = part.Start;
        while (at >= 0 && at < part.End)
            at = VariableEnd(text, at, part.End);
        return at == part.End;
    }

    /// <summary>End of the <c>${NAME...}</c> that starts at an offset, whose default may hold others; or -1.</summary>
    static int VariableEnd(string text, int start, int end)
    {
        if (!Ascii.StandsAt(text, start, end, "${") || NameLength(text, start + 2, end) == 0)
            return -1;
        int depth = 0;
        for (int i = start; i < end; i++)
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
    static bool IsVariable(string text, TextSpan part)
    {
        if (part.Length < 2 || NameLength(text, part.Start + 1, part.End) != part.Length - 1)
            return false;
        bool upper = true;
        bool digits = false;
        for (int i = part.Start + 1; i < part.End; i++)
        {
            upper &= !Ascii.IsLower(text[i]);
            digits |= Ascii.IsDigit(text[i]);
        }

        string name = text.Substring(part.Start + 1, part.Length - 1);
        return upper || (!digits && (name.Contains('_') || SecretNames.NamesSecret(name)));
    }

    static bool IsWrapped(string text, TextSpan part, string open, string close)
    {
        int content = part.Start + open.Length;
        return part.Length > open.Length + close.Length
            && Ascii.StandsAtAnyCase(text, part.Start, part.End, open)
            && Ascii.StandsAt(text, part.End - close.Length, part.End, close)
            && text.IndexOf(close[0], content, part.End - content) >= part.End - close.Length - 1;
    }

    static bool HasScheme(string text, TextSpan part, string scheme)
    {
        if (part.Length <= scheme.Length || !Ascii.StandsAtAnyCase(text, part.Start, part.End, scheme))
            return false;
        for (int i = part.Start + scheme.Length; i < part.End; i++)
        {
            if (!Ascii.IsWord(text[i]) && text[i] is not ('.' or '/' or '-' or ':' or '#'))
                return false;
        }

        return true;
    }

    static int NameLength(string text, int start, int end)
    {
        int at = start;
        while (at < end && (Ascii.IsWord(text[at]) || (text[at] == '.' && at > start)))
            at++;
        return at > start && !Ascii.IsDigit(text[start]) ? at - start : 0;
    }
}
