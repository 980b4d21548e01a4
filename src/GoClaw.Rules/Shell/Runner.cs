namespace GoClaw.Rules.Shell;

enum RunnerKind
{
    /// <summary><c>sh -c "text"</c>, <c>sh file</c>, or what its input brings.</summary>
    Shell,

    /// <summary><c>pwsh -Command text ...</c></summary>
    PowerShell,

    /// <summary><c>cmd /c text ...</c></summary>
    Cmd,

    /// <summary>Its words are the text.</summary>
    Eval,

    /// <summary><c>python3 -c "code"</c>, <c>python3 file</c>, or what its input brings; no shell reads the code.</summary>
    Interpreter,

    /// <summary>It starts the program that follows its options.</summary>
    Wrapper,
}

/// <summary>A program that runs whatever it is handed.</summary>
/// <param name="Kind">How it is handed over.</param>
/// <param name="Letters">Its one-letter options that a value follows.</param>
/// <param name="Words">Its other options that a value follows.</param>
/// <param name="Between">How many words a wrapper takes between its options and the program.</param>
sealed record Runner(RunnerKind Kind, string Letters = "", string Words = "", int Between = 0)
{
    static readonly char[] VersionCharacters = [.. "0123456789."];

    /// <param name="name">Without directory and extension; a version at its end does not count (<c>python3.12</c>).</param>
    public static Runner? Find(string name) => name is "." ? Interpreter : name.TrimEnd(VersionCharacters) switch
    {
        "sh" or "bash" or "dash" or "ash" or "zsh" or "ksh" or "fish" or "csh" or "tcsh" or "su" or "runuser" => new Runner(RunnerKind.Shell, "oO", "--rcfile --init-file"),
        "pwsh" or "powershell" => new Runner(RunnerKind.PowerShell, Words: "-executionpolicy -ep -ex -windowstyle -w -configurationname -workingdirectory -wd"),
        "cmd" => new Runner(RunnerKind.Cmd),
        "eval" => new Runner(RunnerKind.Eval),
        "python" or "perl" or "ruby" or "node" or "nodejs" or "deno" or "bun" or "php" or "lua" or "iex" or "invoke-expression" or "source" => Interpreter,
        "busybox" or "command" or "nohup" or "setsid" => new Runner(RunnerKind.Wrapper),
        "sudo" => new Runner(RunnerKind.Wrapper, "ugpCDRTU", "--user --group --prompt --chdir --chroot --host --close-from --command-timeout --other-user"),
        "doas" => new Runner(RunnerKind.Wrapper, "uC"),
        "env" => new Runner(RunnerKind.Wrapper, "uC", "--unset --chdir"),
        "exec" => new Runner(RunnerKind.Wrapper, "a"),
        "time" => new Runner(RunnerKind.Wrapper, "fo", "--format --output"),
        "nice" => new Runner(RunnerKind.Wrapper, "n", "--adjustment"),
        "ionice" => new Runner(RunnerKind.Wrapper, "cn", "--class --classdata"),
        "stdbuf" => new Runner(RunnerKind.Wrapper, "ioe", "--input --output --error"),
        "timeout" => new Runner(RunnerKind.Wrapper, "ks", "--kill-after --signal", 1),
        "chroot" or "gosu" or "su-exec" => new Runner(RunnerKind.Wrapper, Between: 1),
        "tini" => new Runner(RunnerKind.Wrapper, "pe"),
        "dumb-init" => new Runner(RunnerKind.Wrapper, "r", "--rewrite"),
        "xvfb-run" => new Runner(RunnerKind.Wrapper, "efnpsw", "--error-file --auth-file --server-num --xauth-protocol --server-args --wait"),
        _ => null,
    };

    static Runner Interpreter => new(RunnerKind.Interpreter);

    /// <summary>The value of an option is the next word: <c>-u app</c>, <c>-Eu app</c>, <c>--user app</c>, but not <c>-n10</c> and <c>--user=app</c>.</summary>
    public bool TakesNext(string option) =>
        Words.Split(' ').Contains(option) || (!option.StartsWith("--", StringComparison.Ordinal) && option.IndexOfAny(Letters.ToCharArray(), 1) is > 0 and int at && at == option.Length - 1);
}
