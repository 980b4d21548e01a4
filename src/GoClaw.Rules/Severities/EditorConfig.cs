namespace GoClaw.Rules.Severities;

/// <summary>One section of an .editorconfig: which files it means and what it says of them.</summary>
/// <param name="Name">As written between the brackets.</param>
/// <param name="Glob">The name, compiled.</param>
/// <param name="Options">Keys are found in any case; of a key written twice the later value counts.</param>
public sealed record EditorConfigSection(string Name, SectionGlob Glob, IReadOnlyDictionary<string, string> Options);

/// <summary>
/// An .editorconfig file, read as Roslyn's compiler reads it, so that JSON and YAML obey the same file in the same way as C#. Lines that
/// are neither section, option nor comment are passed over; nothing is an error.
/// </summary>
public sealed class EditorConfig
{
    // The specification says these values are in lower case, whatever was written.
    static readonly HashSet<string> LowerCaseKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "root", "indent_style", "indent_size", "tab_width", "end_of_line", "charset", "trim_trailing_whitespace", "insert_final_newline",
    };

    EditorConfig(string path, IReadOnlyDictionary<string, string> preamble, IReadOnlyList<EditorConfigSection> sections)
    {
        Path = path;
        Directory = SlashPath.Directory(SlashPath.Normalize(path));
        Sections = sections;
        IsRoot = preamble.TryGetValue("root", out string? root) && root == "true";
        IsGlobal = preamble.ContainsKey("is_global");
    }

    /// <summary>As the host names the file.</summary>
    public string Path { get; }

    public IReadOnlyList<EditorConfigSection> Sections { get; }

    /// <summary>The files above it do not count.</summary>
    public bool IsRoot { get; }

    /// <summary><c>is_global</c> stands in the preamble: its sections are paths, not patterns, and it belongs to no directory.</summary>
    public bool IsGlobal { get; }

    /// <summary>Normalized, without a slash at its end.</summary>
    internal string Directory { get; }

    public static EditorConfig Parse(string path, string text)
    {
        Dictionary<string, string> preamble = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> options = preamble;
        List<EditorConfigSection> sections = [];
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && !IsLineBreak(text[end]))
                end++;
            if (ReadSection(text, start, end) is string name)
            {
                options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                sections.Add(new EditorConfigSection(name, new SectionGlob(name), options));
            }
            else
            {
                ReadOption(text, start, end, options);
            }

            start = end + 1;
        }

        return new EditorConfig(path, preamble, sections);
    }

    // Roslyn's text also ends lines at U+0085, U+2028 and U+2029.
    static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The name in <c>[name] # comment</c>; it may hold brackets, and a comment's sign only behind a backslash.</summary>
    static string? ReadSection(string text, int start, int end)
    {
        int open = SkipBlanks(text, start, end);
        if (open == end || text[open] != '[')
            return null;

        int close = -1;
        int at = open + 1;
        for (; at < end && (!IsCommentSign(text[at]) || text[at - 1] == '\\'); at++)
        {
            if (text[at] == ']')
                close = at;
        }

        return close > open + 1 && SkipBlanks(text, close + 1, end) == at ? text.Substring(open + 1, close - open - 1) : null;
    }

    /// <summary><c>key = value # comment</c>, also with a colon; a comment's sign needs no blank before it and knows no escape.</summary>
    static void ReadOption(string text, int start, int end, Dictionary<string, string> options)
    {
        int key = SkipBlanks(text, start, end);
        int keyEnd = key;
        while (keyEnd < end && (text[keyEnd] is '.' or '-' || CharacterClass.IsWord(text[keyEnd])))
            keyEnd++;
        int sign = SkipBlanks(text, keyEnd, end);
        if (keyEnd == key || sign == end || text[sign] is not ('=' or ':'))
            return;

        int comment = sign + 1;
        while (comment < end && !IsCommentSign(text[comment]))
            comment++;
        string name = text.Substring(key, keyEnd - key);
        string value = text.Substring(sign + 1, comment - sign - 1).Trim();
        bool isLowerCase = LowerCaseKeys.Contains(name) || value.Equals("unset", StringComparison.OrdinalIgnoreCase);
#pragma warning disable CA1308 // The specification asks for lower case.
        options[name] = isLowerCase ? value.ToLowerInvariant() : value;
#pragma warning restore CA1308
    }

    static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    static bool IsCommentSign(char c) => c is '#' or ';';
}
