using GoClaw.Rules.Rules;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Variables;

/// <summary>A variable and the value it is given, wherever that is written; or a place that asks for its value.</summary>
/// <param name="Source">Where both stand.</param>
/// <param name="Name">As it is written; a name that the source does not write as such (an option of a command line) is opaque.</param>
/// <param name="Value">Null where the variable is only read.</param>
/// <param name="Place">The expression that gives the value, for values of which no character stands in the source.</param>
/// <param name="IsGatewayOwn">Beyond doubt it is the gateway's environment; else possibly that of another program, which may have variables of its own.</param>
public sealed record Assignment(Source Source, MappedText Name, MappedText? Value, TextSpan Place, bool IsGatewayOwn = false)
{
    internal Variable? Variable { get; } = Variable.Find(Name.Value);

    /// <summary>The whole value; null where only the running program knows all of it.</summary>
    internal string? Text => Value is { } value && value.Value.IndexOf(MappedText.Hole) < 0 ? value.Value : null;

    /// <summary>A text that a rule may judge by what it says: neither empty, nor a reference that somebody else resolves.</summary>
    internal string? Literal => Text is { } text && !string.IsNullOrWhiteSpace(text) && !GCL0007_LiteralReference.IsReference(text.Trim()) ? text : null;

    internal TextSpan ValueSpan => Value is { Value.Length: > 0 } value ? value.ToSource(new TextSpan(0, value.Value.Length)) : Place;

    internal Location ValueLocation => new(Source, ValueSpan);

    internal Location NameLocation => new(Source, Name.ToSource(new TextSpan(0, Name.Value.Length)));

    /// <summary>The path of the setting, or the variable itself where it overrides none.</summary>
    internal string Setting => Variable?.Path ?? Name.Value;

    internal bool Is(string name) => Value is not null && Name.Value == name;

    /// <summary>The value with another text in its place; null where it cannot be written there.</summary>
    internal Fix? Replace(string text, string title, bool isSafe = false) =>
        Value is { Value.Length: > 0 } value ? Edit(value, new TextSpan(0, value.Value.Length), text, title, isSafe) : null;

    internal Fix? ReplacePart(TextSpan part, string text, string title, bool isSafe = false) => Value is { } value ? Edit(value, part, text, title, isSafe) : null;

    internal Fix? Rename(string name) => Edit(Name, new TextSpan(0, Name.Value.Length), name, $"Rename to {name}", isSafe: false);

    Fix? Edit(MappedText written, TextSpan part, string text, string title, bool isSafe) =>
        IsWritable(text) && written.ToEditableSource(part) is { } span ? new Fix(title, isSafe, [new SourceEdit(Source.Path, [new TextEdit(span, text)])]) : null;

    /// <summary>Means itself in every kind of literal.</summary>
    internal static bool IsWritable(string text) => text.All(c => c is > ' ' and < '\x7F' and not ('"' or '\'' or '\\' or '{' or '}' or '$' or '#' or '`'));

    /// <summary>A name that could be a variable of the gateway, be it misspelt.</summary>
    public static bool IsName(string name) => Variable.IsName(name);

    /// <summary>
    /// The pair tells of the variable rather than setting it: a description in words, a default in a sentence, the path or name that belongs to
    /// it in another place.
    /// </summary>
    public static bool Describes(string name, string value) => IsProse(name, value.Trim()) || IsNameOf(name, value) || IsVariable(value) || IsKindOrState(value) || IsWhereabouts(name, value);

    static readonly WordSet KindsAndStates = new(
        "string", "text", "int", "integer", "number", "bool", "boolean", "float", "duration", "list", "array", "enum", "url", "uri", "path", "missing", "required", "optional", "invalid", "unset", "sensitive");

    /// <summary>Of a table of types or of complaints; an option of a command line (<c>--token</c>).</summary>
    static bool IsKindOrState(string value) =>
        KindsAndStates.Contains(value, new TextSpan(0, value.Length)) || (value.Length > 1 && value[0] == '-' && value.Trim('-') is { Length: > 0 } option && char.IsLetter(option[0]) && value.IndexOf(' ') < 0);

    /// <summary>Where a secret is kept, in words: <c>ConnectionStrings:Default</c>, <c>goclaw/encryption-key</c>.</summary>
    static bool IsWhereabouts(string name, string value) =>
        Variable.Find(name) is { IsSecret: true } && value.IndexOfAny(['/', ':']) > 0 && value.IndexOf("//", StringComparison.Ordinal) < 0
        && value.All(c => Ascii.IsLetterOrDigit(c) && !Ascii.IsDigit(c) || c is '/' or ':' or '-' or '_' or '.');

    static bool IsVariable(string value) => IsName(value) && value.All(c => Ascii.IsUpper(c) || Ascii.IsDigit(c) || c == '_');

    static bool IsProse(string name, string value)
    {
        int blank = value.IndexOf(' ');
        if (blank < 0 || value[0] is '{' or '/' or '[' or '<' || value.IndexOf("://", StringComparison.Ordinal) >= 0)
            return false;
        bool isDsn = name.EndsWith("_DSN", StringComparison.Ordinal) && value.IndexOf('=') >= 0;
        bool isList = Variable.Find(name)?.Format == VariableFormat.List && value[blank - 1] == ',' && value.Split(',').All(item => item.Trim().IndexOf(' ') < 0);
        return !isDsn && !isList;
    }

    /// <summary><c>gateway.token</c>, <c>GatewayToken</c>, <c>GoClaw:Gateway:Token</c>: no word that the variable, or its path, does not have.</summary>
    static bool IsNameOf(string name, string value)
    {
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase) { "goclaw", "claw", "go", "options", "settings", "config" };
        AddWords(name, known);
        AddWords(Variable.Find(name)?.Path ?? "", known);
        int words = 0;
        for (int from = 0; Words.TryNext(value, ref from, out TextSpan word); words++)
        {
            if (!known.Contains(value.Substring(word.Start, word.Length)))
                return false;
        }

        return words > 1 && value.All(c => Ascii.IsWord(c) || c is '.' or ':' or '-' or '_');
    }

    static void AddWords(string name, HashSet<string> to)
    {
        for (int from = 0; Words.TryNext(name, ref from, out TextSpan word);)
            to.Add(name.Substring(word.Start, word.Length));
    }
}
