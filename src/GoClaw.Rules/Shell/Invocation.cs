namespace GoClaw.Rules.Shell;

/// <summary>The program that a simple command really starts, seen through assignments, keywords and wrappers: <c>sudo -u app env X=y nice -n 10 program</c>.</summary>
sealed class Invocation
{
    static readonly string[] Keywords = ["if", "then", "else", "elif", "while", "until", "do", "!"];

    static readonly string[] Extensions = [".exe", ".cmd", ".bat", ".ps1"];

    readonly ShellCommand command;

    // The code is what a shell reads, not what names it, nor another language.
    readonly bool isText;

    Invocation(ShellCommand command, int at)
    {
        this.command = command;
        Program = command.Words[at];
        Name = NameOf(Program);
        Operands = command.Words.GetRange(at + 1, command.Words.Count - at - 1);
        Runner = Runner.Find(Name);
        (IEnumerable<ShellWord> code, isText) = FindCode();
        Code = [.. code.Where(word => word.Text != "/dev/stdin")];
    }

    public ShellWord Program { get; }

    /// <summary>Lower case, without directory and extension.</summary>
    public string Name { get; }

    public IReadOnlyList<ShellWord> Operands { get; }

    /// <summary>Not null: it runs what it is handed.</summary>
    public Runner? Runner { get; }

    /// <summary>The operands that are or name what it runs.</summary>
    public IReadOnlyList<ShellWord> Code { get; }

    /// <summary>It runs what its input brings.</summary>
    public bool RunsInput => Runner is { Kind: not (RunnerKind.Eval or RunnerKind.Wrapper) } && Code.Count == 0;

    /// <summary>The commands in the text that it is handed.</summary>
    public ShellScript? Script
    {
        get
        {
            if (RunsInput && Runner!.Kind == RunnerKind.Shell && command is { IsInputText: true, Input: { } input })
                return ShellReader.Read(input.Text, input.Argument, command.Depth);
            if (Code.Count == 0 || !isText)
                return null;
            // cmd /c and pwsh -c take their command as one word or as many.
            return Code.All(word => word.Argument == Code[0].Argument)
                ? ShellReader.Read(string.Join(" ", Code.Select(word => word.Text)), Code[0].Argument, command.Depth)
                : ShellScript.OfWords(Code, command.Depth + 1);
        }
    }

    /// <summary>Null where nothing is started: assignments alone, or a group.</summary>
    public static Invocation? Of(ShellCommand command)
    {
        if (command.Group is not null)
            return null;
        List<ShellWord> words = command.Words;
        int at = 0;
        while (at < words.Count)
        {
            if (IsKeyword(words[at].Text) || IsAssignment(words[at].Text))
            {
                at++;
                continue;
            }

            if (Runner.Find(NameOf(words[at])) is not { Kind: RunnerKind.Wrapper } wrapper)
                return new Invocation(command, at);
            for (at++; at < words.Count && words[at].Text is ['-', ..] option; at++)
            {
                if (option == "--")
                {
                    at++;
                    break;
                }

                if (wrapper.TakesNext(option))
                    at++;
            }

            at += wrapper.Between;
        }

        return null;
    }

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    static bool IsAssignment(string word) => word.IndexOf('=') is > 0 and int equals && word[0] != '-' && word.IndexOf('/', 0, equals) < 0;

    static string NameOf(ShellWord program)
    {
        string name = program.Text.Substring(program.Text.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        string? extension = Array.Find(Extensions, end => name.EndsWith(end, StringComparison.Ordinal));
        return extension is null ? name : name.Substring(0, name.Length - extension.Length);
    }

    (IEnumerable<ShellWord> Code, bool IsText) FindCode() => Runner?.Kind switch
    {
        RunnerKind.Shell => OfShell(),
        RunnerKind.PowerShell => OfPowerShell(),
        RunnerKind.Cmd => (Operands.SkipWhile(word => word.Text is not ("/c" or "/C" or "/k" or "/K")).Skip(1), true),
        RunnerKind.Eval => (Operands, true),
        RunnerKind.Interpreter => (OfInterpreter(), false),
        _ => ([], false),
    };

    (IEnumerable<ShellWord> Code, bool IsText) OfShell()
    {
        // "su - user -c text": its other operands name no script.
        IEnumerable<ShellWord> operands = Name is "su" or "runuser" ? Operands.SkipWhile(word => word.Text is not ("-c" or "--command")) : Operands;
        bool isValue = false;
        bool readsText = false;
        bool readsInput = false;
        foreach (ShellWord word in operands)
        {
            string text = word.Text;
            if (isValue || text == "--")
            {
                isValue = false;
            }
            else if (text.Length > 1 && text[0] is '-' or '+')
            {
                bool isLong = text.StartsWith("--", StringComparison.Ordinal);
                readsText |= text == "--command" || (!isLong && text.IndexOf('c') > 0);
                readsInput |= !isLong && text.IndexOf('s') > 0;
                isValue = Runner!.TakesNext(text);
            }
            else
            {
                return (text == "-" || (readsInput && !readsText) ? [] : [word], readsText);
            }
        }

        return ([], false);
    }

    (IEnumerable<ShellWord> Code, bool IsText) OfPowerShell()
    {
        for (int i = 0; i < Operands.Count; i++)
        {
            string text = Operands[i].Text.ToLowerInvariant();
            if (text is "-c" or "-command")
                return (Operands.Skip(i + 1), true);
            if (text == "-")
                break;
            if (text is not ['-', ..])
                return ([Operands[i]], false);
            if (Runner!.TakesNext(text))
                i++;
        }

        return ([], false);
    }

    IEnumerable<ShellWord> OfInterpreter()
    {
        for (int i = 0; i < Operands.Count; i++)
        {
            string text = Operands[i].Text;
            if (text == "-")
                break;
            if (text is not ['-', ..])
                return [Operands[i]];
            // -c, -e, -p, -r bring the code, -m names it.
            if (text.StartsWith("--", StringComparison.Ordinal) ? text is "--eval" or "--print" : text.IndexOfAny(['c', 'e', 'm', 'r', 'p']) > 0)
                return Operands.Skip(i + 1).Take(1);
        }

        return [];
    }
}
