using System.Text;

namespace GoClaw.Rules.Text;

/// <summary>
/// Tells whether a shell command runs what it fetches from the network: <c>curl ... | sh</c>, <c>bash &lt;(curl ...)</c>, <c>sh -c "$(curl ...)"</c>,
/// <c>eval</c> and <c>source</c> likewise. Reads words as a POSIX shell does, so that quoted text, comments, here-documents, a download to a file, and
/// <c>| python3 -m json.tool</c> are none. Knows no variables and no functions.
/// </summary>
static class FetchedScript
{
    /// <summary>Commands in commands; what lies deeper nobody wrote by hand.</summary>
    internal const int Deepest = 6;

    static readonly HashSet<string> Fetchers = new(StringComparer.OrdinalIgnoreCase)
    {
        "curl", "wget", "fetch", "http", "https", "aria2c", "lynx", "nc", "ncat", "netcat", "socat", "iwr", "irm", "invoke-webrequest", "invoke-restmethod",
    };

    static readonly HashSet<string> Shells = new(StringComparer.OrdinalIgnoreCase) { "sh", "bash", "dash", "ash", "zsh", "ksh", "fish", "csh", "tcsh", "su", "pwsh", "powershell" };

    static readonly HashSet<string> Interpreters = new(StringComparer.OrdinalIgnoreCase) { "python", "perl", "ruby", "node", "nodejs", "deno", "bun", "php", "lua", "iex", "invoke-expression" };

    /// <summary>Run the command that follows.</summary>
    static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal) { "sudo", "doas", "env", "exec", "command", "nohup", "nice", "time", "setsid", "stdbuf", "busybox", "timeout", "chroot" };

    static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "if", "then", "else", "elif", "while", "until", "do", "!" };

    public static bool RunsIn(string command) => Read(command, 0).Runs;

    /// <param name="Runs">It runs what it fetched.</param>
    /// <param name="Fetches">Its output is what it fetched.</param>
    readonly record struct Verdict(bool Runs, bool Fetches);

    /// <param name="Text">Without quotes and substitutions.</param>
    /// <param name="Fetches">It begins with a substitution whose output is what was fetched.</param>
    readonly record struct Word(string Text, bool Fetches)
    {
        public string Program => Text.Substring(Text.LastIndexOf('/') + 1);
    }

    static Verdict Read(string text, int depth) => depth > Deepest ? default : new Reader(text, depth).Read();

    /// <summary>What one simple command does, given whether its input is what was fetched.</summary>
    static Verdict Judge(List<Word> words, bool isFed, int depth)
    {
        int i = SkipWrappers(words);
        if (i >= words.Count)
            return default;
        // The output of a substitution is itself the command.
        if (words[i].Fetches)
            return new Verdict(true, false);
        string program = words[i].Program;
        List<Word> operands = words.GetRange(i + 1, words.Count - i - 1);
        if (Fetchers.Contains(program))
            return new Verdict(false, !WritesToFile(program, operands));
        if (program == "eval")
            return new Verdict(operands.Any(word => word.Fetches) || Read(string.Join(" ", operands.Select(word => word.Text)), depth + 1).Runs, false);
        if (program is "." or "source")
            return new Verdict(operands.Count > 0 && (operands[0].Fetches || (isFed && operands[0].Text == "/dev/stdin")), false);
        bool isShell = Shells.Contains(program);
        if (isShell || Interpreters.Contains(program.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.')))
        {
            // "su - user -c text": its other operands name no script.
            IReadOnlyList<Word> own = program == "su" ? [.. operands.SkipWhile(word => word.Text is not ("-c" or "--command"))] : operands;
            return new Verdict(Interprets(own, isShell, isFed, depth), false);
        }

        return new Verdict(false, isFed);
    }

    static int SkipWrappers(List<Word> words)
    {
        int i = 0;
        while (i < words.Count)
        {
            if (IsAssignment(words[i].Text) || Keywords.Contains(words[i].Text))
            {
                i++;
                continue;
            }

            string wrapper = words[i].Program;
            if (!Wrappers.Contains(wrapper))
                break;
            for (i++; i < words.Count && words[i].Text.StartsWith("-", StringComparison.Ordinal); i++)
            {
                // sudo -u user, nice -n 5, timeout -s KILL.
                if (words[i].Text is "-u" or "-g" or "-n" or "-s" or "-k" or "-C")
                    i++;
            }

            // The seconds, the new root.
            if (wrapper is "timeout" or "chroot")
                i++;
        }

        return i;
    }

    static bool IsAssignment(string word)
    {
        int equals = word.IndexOf('=');
        return equals > 0 && !char.IsDigit(word[0]) && word.Take(equals).All(c => char.IsLetterOrDigit(c) || c == '_');
    }

    /// <summary>wget writes to a file unless told otherwise, curl only when told.</summary>
    static bool WritesToFile(string program, List<Word> operands)
    {
        bool isWget = program is "wget" or "aria2c";
        for (int i = 0; i < operands.Count; i++)
        {
            string word = operands[i].Text;
            string next = i + 1 < operands.Count ? operands[i + 1].Text : "";
            string? target = word switch
            {
                "--output" or "--output-document" => next,
                "--remote-name" or "--remote-name-all" => "file",
                _ when word.StartsWith("--output", StringComparison.Ordinal) && word.IndexOf('=') is > 0 and int at => word.Substring(at + 1),
                _ when word.Length > 1 && word[0] == '-' && word[1] != '-' => Target(word, next, isWget),
                _ => null,
            };
            if (target is not null)
                return target is not ("-" or "/dev/stdout");
        }

        return isWget;
    }

    /// <summary>The file behind the letters of <c>-fsSLo</c>, up to the first that takes a value.</summary>
    static string? Target(string letters, string next, bool isWget)
    {
        for (int i = 1; i < letters.Length; i++)
        {
            if (letters[i] == 'O' && !isWget)
                return "file";
            if (letters[i] == (isWget ? 'O' : 'o'))
                return i + 1 < letters.Length ? letters.Substring(i + 1) : next;
            if ("fsSLkviqngjlNRaBGIJ#012346".IndexOf(letters[i]) < 0)
                return null;
        }

        return null;
    }

    /// <summary>A program comes from its input unless an operand names a file or an option brings the text.</summary>
    static bool Interprets(IReadOnlyList<Word> operands, bool isShell, bool isFed, int depth)
    {
        bool isText = false;
        for (int i = 0; i < operands.Count; i++)
        {
            string word = operands[i].Text;
            if (operands[i].Fetches)
                return true;
            if (isText)
                return Read(word, depth + 1).Runs;
            if (word is "-" or "-s" or "/dev/stdin")
                return isFed;
            bool isOption = word.Length > 1 && word[0] is '-' or '+';
            if (!isOption)
                return false;
            bool isLong = word.StartsWith("--", StringComparison.Ordinal);
            if (isShell && (word.Equals("-command", StringComparison.OrdinalIgnoreCase) || word is "--command" || (!isLong && word.Length <= 5 && word.IndexOf('c') > 0)))
                isText = true;
            else if (!isShell && (isLong ? word is "--eval" or "--print" : word.IndexOfAny(['c', 'e', 'm', 'r', 'p']) > 0))
                return operands.Skip(i + 1).Take(1).Any(next => next.Fetches);
            else if (word is "-o" or "+o" or "-O" or "--rcfile" or "--init-file" || (isShell && word.Length > 2 && !isLong && word[word.Length - 1] == 'o'))
                i++;
        }

        return !isText && isFed;
    }

    /// <summary>Splits a text into words, commands and pipelines, and remembers what runs through them.</summary>
    sealed class Reader(string text, int depth)
    {
        readonly List<Word> words = [];
        readonly Stack<(bool Input, bool Output)> groups = new();
        readonly List<string> hereDocuments = [];
        readonly StringBuilder word = new();
        int at;
        bool runs;
        bool fetches;

        // What the next command reads, and what the commands of this group write.
        bool isFed;
        (bool Input, bool Output) group;

        // A command whose output goes to a file passes nothing on.
        bool isDiverted;

        public Verdict Read()
        {
            while (at < text.Length && !runs)
            {
                char c = text[at];
                if (c is ' ' or '\t' or '\r' || StandsAt("\\\n"))
                    at += c == '\\' ? 2 : 1;
                else if (c == '#')
                    at = LineEnd(at);
                else if (c is '|' && !StandsAt("||"))
                    Pipe();
                else if (c is '\n' or ';' or '|' || (c == '&' && !StandsAt("&>")))
                    End(c);
                else if (c == '(')
                    Open();
                else if (c == ')')
                    Close();
                else if (c is '>' || (c == '<' && !StandsAt("<(")) || StandsAt("&>"))
                    Redirect("");
                else
                    Add();
            }

            Flush();
            return new Verdict(runs, fetches || group.Output);
        }

        void Add()
        {
            Word next = NextWord();
            bool isFirst = words.All(one => Keywords.Contains(one.Text));
            if (isFirst && next.Text == "{")
                Open();
            else if (isFirst && next.Text == "}")
                Close();
            else if (at < text.Length && text[at] is '<' or '>' && next.Text.Length == 1 && char.IsDigit(next.Text[0]))
                Redirect(next.Text);
            else
                words.Add(next);
        }

        void Pipe()
        {
            at += StandsAt("|&") ? 2 : 1;
            Flush();
            isFed = fetches;
            fetches = false;
        }

        void End(char c)
        {
            at += StandsAt("||") || StandsAt("&&") || StandsAt(";;") ? 2 : 1;
            Flush();
            group.Output |= fetches;
            fetches = false;
            isFed = group.Input;
            if (c == '\n')
                SkipHereDocuments();
        }

        void Open()
        {
            if (at < text.Length && text[at] == '(')
                at++;
            groups.Push(group);
            group = (isFed, false);
            words.Clear();
        }

        void Close()
        {
            if (at < text.Length && text[at] == ')')
                at++;
            Flush();
            fetches |= group.Output;
            group = groups.Count > 0 ? groups.Pop() : default;
        }

        /// <summary>Ends a simple command; what it writes is held until a pipe or an end says where that goes.</summary>
        void Flush()
        {
            if (words.Count > 0)
            {
                Verdict verdict = Judge(words, isFed, depth);
                runs |= verdict.Runs;
                fetches = verdict.Fetches;
            }

            fetches &= !isDiverted;
            isDiverted = false;
            words.Clear();
        }

        void Redirect(string descriptor)
        {
            bool isInput = text[at] == '<';
            bool isHereText = StandsAt("<<<");
            bool isHereDocument = !isHereText && StandsAt("<<");
            while (at < text.Length && (text[at] is '<' or '>' or '&' or '|' || (isHereDocument && text[at] == '-')) && !StandsAt("<("))
                at++;

            while (at < text.Length && text[at] is ' ' or '\t')
                at++;
            if (at >= text.Length)
                return;
            Word target = NextWord();
            if (isHereDocument)
                hereDocuments.Add(target.Text);
            else if (isInput)
                isFed = target.Fetches;
            else if (descriptor is "" or "1" && target.Text is not ("1" or "/dev/stdout"))
                isDiverted |= !target.Text.All(char.IsDigit);
        }

        void SkipHereDocuments()
        {
            foreach (string delimiter in hereDocuments)
            {
                while (at < text.Length)
                {
                    int end = LineEnd(at);
                    string line = text.Substring(at, end - at).Trim();
                    at = Math.Min(end + 1, text.Length);
                    if (line == delimiter)
                        break;
                }
            }

            hereDocuments.Clear();
        }

        /// <summary>Quotes go, substitutions are read by themselves.</summary>
        Word NextWord()
        {
            word.Clear();
            bool begins = false;
            bool isQuoted = false;
            int start = at;
            while (at < text.Length)
            {
                char c = text[at];
                if (c == '"')
                {
                    isQuoted = !isQuoted;
                    at++;
                }
                else if (c == '\\' && at + 1 < text.Length)
                {
                    if (text[at + 1] != '\n')
                        word.Append(text[at + 1]);
                    at += 2;
                }
                else if (c == '`' || StandsAt("$(") || (!isQuoted && (StandsAt("<(") || StandsAt(">("))))
                {
                    bool isInput = c != '>';
                    bool isFirst = word.Length == 0;
                    Verdict inner = FetchedScript.Read(Substitution(), depth + 1);
                    runs |= inner.Runs;
                    begins |= inner.Fetches && isFirst && isInput;
                }
                else if (!isQuoted && c == '\'')
                {
                    int end = text.IndexOf('\'', at + 1);
                    end = end < 0 ? text.Length : end;
                    word.Append(text, at + 1, end - at - 1);
                    at = Math.Min(end + 1, text.Length);
                }
                else if (!isQuoted && c is ' ' or '\t' or '\r' or '\n' or ';' or '|' or '&' or '(' or ')' or '<' or '>')
                {
                    break;
                }
                else
                {
                    word.Append(c);
                    at++;
                }
            }

            // A lone operator where a word is expected.
            if (at == start)
                at++;
            return new Word(word.ToString(), begins);
        }

        /// <summary>The text of a substitution, from its opening to the bracket or backtick that closes it.</summary>
        string Substitution()
        {
            bool isBacktick = text[at] == '`';
            int start = at + (isBacktick ? 1 : 2);
            int nesting = 1;
            for (at = start; at < text.Length; at++)
            {
                char c = text[at];
                if (c == '\\')
                    at++;
                else if (isBacktick && c == '`')
                    nesting = 0;
                else if (!isBacktick && c == '\'')
                    at = text.IndexOf('\'', at + 1) is >= 0 and int end ? end : text.Length;
                else if (!isBacktick && c is '(' or ')')
                    nesting += c == '(' ? 1 : -1;
                if (nesting == 0)
                    break;
            }

            int stop = Math.Min(at, text.Length);
            at = Math.Min(stop + 1, text.Length);
            return text.Substring(Math.Min(start, stop), stop - Math.Min(start, stop));
        }

        int LineEnd(int from) => text.IndexOf('\n', from) is >= 0 and int end ? end : text.Length;

        bool StandsAt(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
    }
}
