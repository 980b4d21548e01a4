using System.Text;

namespace GoClaw.Lint;

/// <summary>One line of a .gitignore, matched as git matches it: without recursion, so that no pattern takes exponential time.</summary>
sealed class IgnorePattern
{
    readonly string glob;
    readonly bool directoryOnly;
    readonly bool nameOnly;
    readonly int literalLength;

    IgnorePattern(string line)
    {
        Negated = line.StartsWith('!');
        glob = Negated ? line[1..] : line;
        directoryOnly = glob.EndsWith('/');
        if (directoryOnly)
            glob = glob[..^1];
        nameOnly = !glob.Contains('/');
        if (glob.StartsWith('/'))
            glob = glob[1..];
        int special = glob.AsSpan().IndexOfAny("*?[\\");
        literalLength = special < 0 ? glob.Length : special;
    }

    /// <summary>The pattern takes back what an earlier one ignored.</summary>
    public bool Negated { get; }

    /// <summary>The pattern of a line, or null for a comment or a blank line.</summary>
    public static IgnorePattern? Parse(string line)
    {
        line = TrimTrailingSpaces(line);
        return line.Length == 0 || line.StartsWith('#') ? null : new IgnorePattern(Bytes(line));
    }

    /// <param name="path">Relative to the folder of the .gitignore, separated by slashes.</param>
    /// <param name="isDirectory">Patterns that end in a slash match nothing else.</param>
    public bool Matches(string path, bool isDirectory)
    {
        if (directoryOnly && !isDirectory)
            return false;
        path = Bytes(path);
        return Matches(nameOnly ? path[(path.LastIndexOf('/') + 1)..] : path);
    }

    bool Matches(string text)
    {
        int at = 0;
        int i = 0;
        (int Glob, int Text) star = (-1, 0);
        (int Glob, int Text) folders = (-1, 0);
        while (true)
        {
            if (at < glob.Length && glob[at] == '*')
            {
                int after = at + 1;
                while (after < glob.Length && glob[after] == '*')
                    after++;
                // Git matches the literal start by itself, so that "a**/b" means any folders, too.
                bool isFolders = after - at > 1 && (at == literalLength || glob[at - 1] == '/') && (after == glob.Length || glob[after] == '/');
                if (isFolders && after == glob.Length)
                    return true;
                if (isFolders)
                {
                    folders = (after + 1, i);
                    star = (-1, 0);
                    at = after + 1;
                }
                else
                {
                    star = (after, i);
                    at = after;
                }

                continue;
            }

            if (i == text.Length && at == glob.Length)
                return true;
            if (i < text.Length && MatchesOne(text[i], ref at))
            {
                i++;
                continue;
            }

            // The newest asterisk takes one more character, or the newest "**/" one more folder; older ones need not be asked again.
            if (star.Glob >= 0 && star.Text < text.Length && text[star.Text] != '/')
            {
                star.Text++;
                (at, i) = star;
                continue;
            }

            int slash = folders.Glob < 0 ? -1 : text.IndexOf('/', folders.Text);
            if (slash < 0)
                return false;
            folders.Text = slash + 1;
            star = (-1, 0);
            (at, i) = folders;
        }
    }

    bool MatchesOne(char c, ref int at)
    {
        if (at == glob.Length)
            return false;
        switch (glob[at])
        {
            case '?':
                at++;
                return c != '/';
            case '[':
                return MatchesClass(c, ref at);
            case '\\':
                if (at + 1 == glob.Length || glob[at + 1] != c)
                    return false;
                at += 2;
                return true;
            default:
                return glob[at++] == c;
        }
    }

    bool MatchesClass(char c, ref int at)
    {
        int i = at + 1;
        bool negated = i < glob.Length && glob[i] is '!' or '^';
        if (negated)
            i++;
        bool found = false;
        int previous = -1;
        for (int first = i; ; first = -1)
        {
            if (i >= glob.Length)
                return false;
            char p = glob[i];
            if (p == ']' && first != i)
                break;
            if (p == '-' && previous >= 0 && i + 1 < glob.Length && glob[i + 1] != ']')
            {
                i++;
                if (glob[i] == '\\' && ++i == glob.Length)
                    return false;
                found |= c >= previous && c <= glob[i];
                previous = -1;
                i++;
                continue;
            }

            int close = p == '[' && i + 1 < glob.Length && glob[i + 1] == ':' ? glob.IndexOf(']', i + 2) : -1;
            if (close > i + 2 && glob[close - 1] == ':')
            {
                if (IsIn(glob[(i + 2)..(close - 1)], c) is not bool member)
                    return false;
                found |= member;
                previous = -1;
                i = close + 1;
                continue;
            }

            if (p == '\\' && ++i == glob.Length)
                return false;
            previous = glob[i++];
            found |= c == previous;
        }

        at = i + 1;
        return found != negated && c != '/';
    }

    static bool? IsIn(string name, char c) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(c),
        "alpha" => char.IsAsciiLetter(c),
        "blank" => c is ' ' or '\t',
        "cntrl" => c < ' ' || c == 0x7F,
        "digit" => char.IsAsciiDigit(c),
        "graph" => c > ' ' && c < 0x7F,
        "lower" => char.IsAsciiLetterLower(c),
        "print" => c >= ' ' && c < 0x7F,
        "punct" => c > ' ' && c < 0x7F && !char.IsAsciiLetterOrDigit(c),
        "space" => c is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper(c),
        "xdigit" => char.IsAsciiHexDigit(c),
        _ => null,
    };

    static string TrimTrailingSpaces(string line)
    {
        int end = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
                i++;
            else if (line[i] == ' ')
                continue;
            end = i + 1;
        }

        return line[..end];
    }

    /// <summary>Git compares bytes of UTF-8: "?" is one byte, not one letter.</summary>
    static string Bytes(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
