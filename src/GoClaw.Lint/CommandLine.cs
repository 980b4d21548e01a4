using System.CommandLine;
using System.CommandLine.Parsing;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>The commands and options, and the help that explains them.</summary>
static class CommandLine
{
    public static RootCommand Root() => new("Holds the configuration of a GoClaw gateway to the production checklist.") { Check(), Show() };

    /// <summary>Why a command line cannot be followed, a sentence each.</summary>
    public static IEnumerable<string> Errors(ParseResult parsed)
    {
        // The parser takes a misspelt option for a path.
        foreach (Token token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Argument && token.Value.StartsWith('-'))
                yield return $"unknown option {token.Value} (a file of that name is written ./{token.Value})";
        }

        foreach (ParseError error in parsed.Errors)
        {
            // An unknown command is told twice, once as a missing one.
            if (error.SymbolResult is not CommandResult { Command: RootCommand } || parsed.UnmatchedTokens.Count == 0 || error.Message.Contains(parsed.UnmatchedTokens[0], StringComparison.Ordinal))
                yield return string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    static Command Check()
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files, read whatever they look like, and folders, searched for config.json, goclaw.json, config.*.json and their .json5 twins without what .gitignore names",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["."],
        };
        Option<string> kind = OneOf("--kind", "Read the named files as this, whatever their names say", null, "config");
        Option<string> format = OneOf("--format", "Form of the report", "text", "text", "sarif", "json");
        Option<string> colour = OneOf("--color", "Colour in the text report; auto means on a terminal, unless NO_COLOR is set", "auto", "auto", "always", "never");
        Option<string> output = new("--output", "-o") { Description = "Write the report to this file, whole or not at all", HelpName = "FILE" };
        output.Validators.Add(option =>
        {
            if (option.GetValue(output) is "")
                option.AddError("--output names no file.");
        });

        Command check = new("check", "Reports what the checklist finds at fault. Exit code: 0 nothing at warning or above, 1 findings, 2 usage, 3 unreadable input or nothing to analyse, 4 internal error.")
        {
            paths, kind, format, output, colour,
        };
        check.SetAction(parsed => (int)CheckCommand.Run(new CheckOptions(
            parsed.GetValue(paths)!,
            parsed.GetValue(kind) is null ? null : SourceKind.Config,
            parsed.GetValue(format)!,
            parsed.GetValue(output),
            parsed.GetValue(colour)!)));
        return check;
    }

    static Command Show()
    {
        Argument<string[]> paths = new("FILE")
        {
            Description = "Files, read whatever they look like, and folders, searched as by check",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["."],
        };
        Option<string> kind = OneOf("--kind", "Read the named files as this, whatever their names say", null, "config");
        Option<string> format = OneOf("--format", "Form of the listing", "text", "text", "json");
        Command show = new("show", "Prints the configuration that the gateway ends up with, defaults included and secrets masked. Exit code: 0, 1 when the gateway would not start with a file, 2 usage, 3 unreadable input or nothing to show.")
        {
            paths, kind, format,
        };
        show.SetAction(parsed => (int)ShowCommand.Run(parsed.GetValue(paths)!, parsed.GetValue(kind) is null ? null : SourceKind.Config, parsed.GetValue(format)!));
        return show;
    }

    static Option<string> OneOf(string name, string description, string? usual, params string[] values)
    {
        Option<string> option = new(name) { Description = description, HelpName = string.Join('|', values) };
        if (usual is not null)
            option.DefaultValueFactory = _ => usual;
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
