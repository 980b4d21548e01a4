namespace GoClaw.Rules.Settings;

/// <summary>A word of a command and the setting in which it stands.</summary>
readonly record struct Word(string Text, Setting Setting);

/// <summary>The program that a command in the file really starts, seen through shells (<c>sh -c "..."</c>, <c>cmd /c</c>) and wrappers (<c>env X=y</c>).</summary>
static class CommandLine
{
    static readonly string[] Shells = ["sh", "bash", "zsh", "dash", "ash"];

    // They run what follows their options; the number counts the words that stand between.
    static readonly Dictionary<string, int> Wrappers = new() { ["env"] = 0, ["exec"] = 0, ["nohup"] = 0, ["sudo"] = 0, ["time"] = 0, ["nice"] = 0, ["timeout"] = 1 };

    static readonly string[] Extensions = [".exe", ".cmd", ".bat", ".ps1"];

    /// <summary>The words of every program that is started, each list beginning with the program's name without directory and extension.</summary>
    public static IEnumerable<IReadOnlyList<Word>> Of(Setting command, Setting arguments)
    {
        List<Word> words = [];
        if (command.Text is not { Length: > 0 } program)
            yield break;
        words.Add(new Word(program, command));
        words.AddRange(arguments.Children.Where(child => child.Text is not null).Select(child => new Word(child.Text!, child)));
        int at = Skip(words, 0);
        if (at == words.Count)
            yield break;
        string name = Name(words[at].Text);
        int script = name == "cmd" ? Option(words, at, '/', IsCarryOut) : Array.IndexOf(Shells, name) >= 0 ? Option(words, at, '-', IsCommand) : -1;
        if (script < 0)
        {
            yield return From(words, at);
        }
        else if (name == "cmd" && script + 1 < words.Count)
        {
            // Its command may be one word or many.
            int first = Skip(words, script);
            if (first < words.Count)
                yield return From(words, first);
        }
        else if (script < words.Count)
        {
            foreach (List<Word> part in Split(words[script]))
            {
                int first = Skip(part, 0);
                if (first < part.Count)
                    yield return From(part, first);
            }
        }

        static bool IsCommand(string option) => option[option.Length - 1] == 'c';
        static bool IsCarryOut(string option) => option is "/c" or "/C" or "/k" or "/K";
    }

    /// <summary>The word after the option of a shell that announces a command, or -1.</summary>
    static int Option(List<Word> words, int shell, char mark, Predicate<string> announces)
    {
        for (int i = shell + 1; i < words.Count && words[i].Text is { Length: > 1 } text && text[0] == mark; i++)
        {
            if (announces(text))
                return i + 1;
        }

        return -1;
    }

    static List<Word> From(List<Word> words, int at) => [words[at] with { Text = Name(words[at].Text) }, .. words.Skip(at + 1)];

    /// <summary>Past assignments, and wrappers with their options.</summary>
    static int Skip(List<Word> words, int at)
    {
        while (at < words.Count)
        {
            string text = words[at].Text;
            if (text.IndexOf('=') > 0 && text[0] != '-' && text.IndexOf('/') is int slash && (slash < 0 || slash > text.IndexOf('=')))
            {
                at++;
            }
            else if (Wrappers.TryGetValue(Name(text), out int between))
            {
                at++;
                while (at < words.Count && words[at].Text.StartsWith("-", StringComparison.Ordinal))
                    at++;
                at += between;
            }
            else
            {
                return at;
            }
        }

        return words.Count;
    }

    static string Name(string program)
    {
        string name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        string? extension = Array.Find(Extensions, end => name.EndsWith(end, StringComparison.Ordinal));
        return extension is null ? name : name.Substring(0, name.Length - extension.Length);
    }

    /// <summary>The commands of a line of shell: blanks part words, and <c>; &amp; |</c> commands, outside of quotes. More shell than that nobody needs here.</summary>
    static IEnumerable<List<Word>> Split(Word line)
    {
        List<Word> words = [];
        System.Text.StringBuilder word = new();
        char quote = '\0';
        foreach (char c in line.Text + "\n")
        {
            bool ends = quote == '\0' && c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '(' or ')';
            if (ends && word.Length > 0)
            {
                words.Add(line with { Text = word.ToString() });
                word.Clear();
            }

            if (quote == '\0' && c is ';' or '&' or '|' or '\n' or '(' or ')')
            {
                if (words.Count > 0)
                    yield return words;
                words = [];
            }
            else if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
            }
            else if (!ends)
            {
                word.Append(c);
            }
        }
    }
}
