using System.CommandLine;
using System.CommandLine.Parsing;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>The commands and options, and the help that explains them.</summary>
static class CommandLine
{
    public static RootCommand Root() => new("Holds the configuration of a GoClaw gateway to the production checklist.") { Check(), Show(), Rule(), Rules() };

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
        Argument<string[]> paths = Paths("PATH");
        Option<string> kind = Kind();
        Option<string> format = OneOf("--format", "Form of the report", "text", "text", "sarif", "json");
        Option<string> colour = Colour();
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
        Argument<string[]> paths = Paths("FILE");
        Option<string> kind = Kind();
        Option<bool> set = new("--set") { Description = "List only what the file sets, not the defaults" };
        Option<string> format = OneOf("--format", "Form of the list", "text", "text", "json");
        Option<string> colour = Colour();
        Command show = new("show", "Shows the configuration the gateway would run with if nothing but the file said anything: defaults included, environment and database left out, secrets masked. Exit code: 0 shown, 1 a file does not load, 2 usage, 3 unreadable input or nothing to show, 4 internal error.")
        {
            paths, kind, set, format, colour,
        };
        show.SetAction(parsed => (int)ShowCommand.Run(new ShowOptions(
            parsed.GetValue(paths)!,
            parsed.GetValue(kind) is null ? null : SourceKind.Config,
            parsed.GetValue(set),
            parsed.GetValue(format)!,
            parsed.GetValue(colour)!)));
        return show;
    }

    static Command Rule()
    {
        Argument<string[]> ids = new("ID") { Description = "IDs such as GCL0601, in any case", Arity = ArgumentArity.OneOrMore };
        Option<string> format = OneOf("--format", "Form of the page", "text", "text", "json");
        Option<string> colour = Colour();
        Command rule = new("rule", "Explains rules: what is wrong, why it matters, how to fix it, with an example. Exit code: 0 explained, 2 usage, 4 internal error.") { ids, format, colour };
        rule.SetAction(parsed => (int)RuleCommand.Explain(parsed.GetValue(ids)!, parsed.GetValue(format)!, parsed.GetValue(colour)!));
        return rule;
    }

    static Command Rules()
    {
        Option<string> format = OneOf("--format", "Form of the list", "text", "text", "json");
        Option<string> colour = Colour();
        Command rules = new("rules", "Lists the rules by section of the checklist. Exit code: 0 listed, 2 usage, 4 internal error.") { format, colour };
        rules.SetAction(parsed => (int)RuleCommand.List(parsed.GetValue(format)!, parsed.GetValue(colour)!));
        return rules;
    }

    static Argument<string[]> Paths(string name) => new(name)
    {
        Description = "Files, read whatever they look like, and folders, searched for config.json, goclaw.json, config.*.json, goclaw.*.json and their .json5 twins without what .gitignore names",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["."],
    };

    static Option<string> Kind() => OneOf("--kind", "Read the named files as this, whatever their names say", null, "config");

    static Option<string> Colour() => OneOf("--color", "Colour in text; auto means on a terminal, unless NO_COLOR is set", "auto", "auto", "always", "never");

    static Option<string> OneOf(string name, string description, string? usual, params string[] values)
    {
        Option<string> option = new(name) { Description = description, HelpName = string.Join('|', values) };
        if (usual is not null)
            option.DefaultValueFactory = _ => usual;
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
