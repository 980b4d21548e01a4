using System.CommandLine;
using GoClaw.Lint;

try
{
    // A path may begin with "@": no response files.
    ParseResult parsed = CommandLine.Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    string[] errors = [.. CommandLine.Errors(parsed)];
    if (errors.Length == 0)
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

    foreach (string error in errors)
        Terminal.Complain(error);
    Terminal.Complain(parsed.CommandResult.Command is RootCommand ? "try 'goclaw-lint check .' or 'goclaw-lint --help'" : $"try 'goclaw-lint {parsed.CommandResult.Command.Name} --help'");
    return (int)ExitCode.Usage;
}
#pragma warning disable CA1031 // Whatever goes wrong has its own exit code.
catch (Exception exception)
#pragma warning restore CA1031
{
    // Never the message: it may quote a file.
    Terminal.Complain($"internal error: {exception.GetType().FullName}");
    Console.Error.WriteLine(exception.StackTrace);
    return (int)ExitCode.InternalError;
}
