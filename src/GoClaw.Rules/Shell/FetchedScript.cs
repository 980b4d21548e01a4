namespace GoClaw.Rules.Shell;

/// <summary>
/// Finds where a script runs what it fetches from the network: <c>curl ... | sh</c>, <c>bash &lt;(curl ...)</c>, <c>sh -c "$(curl ...)"</c>, <c>eval</c> and
/// <c>source</c> likewise; not a download to a file, nor <c>| python3 -m json.tool</c>.
/// </summary>
sealed class FetchedScript
{
    static readonly string[] Fetchers =
        ["curl", "wget", "fetch", "http", "https", "aria2c", "lynx", "nc", "ncat", "netcat", "socat", "iwr", "irm", "invoke-webrequest", "invoke-restmethod"];

    ShellWord? runner;

    /// <summary>The program that runs it; null where none does.</summary>
    public static ShellWord? RunIn(ShellScript script)
    {
        FetchedScript search = new();
        search.WritesFetched(script, false);
        return search.runner;
    }

    /// <param name="isFed">Its input is what was fetched.</param>
    bool WritesFetched(ShellScript script, bool isFed)
    {
        bool writes = false;
        foreach (IReadOnlyList<ShellCommand> pipeline in script.Pipelines)
        {
            bool passes = isFed;
            foreach (ShellCommand command in pipeline)
                passes = WritesFetched(command, passes) && !command.IsOutputRedirected;
            writes |= passes;
        }

        return writes;
    }

    bool WritesFetched(ShellCommand command, bool isFed)
    {
        HashSet<ShellWord> fetched = [.. command.AllWords.Where(StartsWithFetched)];
        if (command.Input is { } input)
            isFed = fetched.Contains(input);
        if (command.Group is { } group)
            return WritesFetched(group, isFed);
        if (Invocation.Of(command) is not { } invocation)
            return false;
        if (Fetchers.Contains(invocation.Name))
            return !WritesToFile(invocation);
        if (fetched.Contains(invocation.Program) || invocation.Code.Any(fetched.Contains) || (invocation.RunsInput && isFed))
            runner ??= invocation.Program;
        if (invocation.Script is { } script)
            return WritesFetched(script, isFed);
        // What is neither a shell nor an interpreter may pass its input on: tee, gunzip.
        return invocation.Runner is null && isFed;
    }

    bool StartsWithFetched(ShellWord word)
    {
        bool[] outputs = [.. word.Substitutions.Select(substitution => WritesFetched(substitution, false))];
        return word.StartsWithOutput && outputs[0];
    }

    /// <summary>wget writes to a file unless told otherwise, curl only when told.</summary>
    static bool WritesToFile(Invocation fetcher)
    {
        bool isWget = fetcher.Name is "wget" or "aria2c";
        for (int i = 0; i < fetcher.Operands.Count; i++)
        {
            string word = fetcher.Operands[i].Text;
            string next = i + 1 < fetcher.Operands.Count ? fetcher.Operands[i + 1].Text : "";
            string? target = word switch
            {
                "--output" or "--output-document" => next,
                "--remote-name" or "--remote-name-all" => "file",
                _ when word.StartsWith("--output", StringComparison.Ordinal) && word.IndexOf('=') is > 0 and int at => word.Substring(at + 1),
                ['-', not '-', ..] => Target(word, next, isWget),
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
}
