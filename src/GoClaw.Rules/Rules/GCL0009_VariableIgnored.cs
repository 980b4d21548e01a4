using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0009_VariableIgnored : Rule
{
    const int LastPort = 65535;

    public override string Id => "GCL0009";

    public override string Title => "Environment value is ignored or means the opposite";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override bool HasFix => true;

    public override string Why => """
        The gateway reads each variable in its own way and complains of nothing. Of switches some know `1`, `true`, `yes` and `on`, some only `true` and `1`,
        `GOCLAW_AUTO_UPGRADE` only `true`; everything else is off. `GOCLAW_TRACE_VERBOSE` is on with any text, `0` and `false` included. A number
        that is none is ignored, a list of commas is an empty list, and an empty text leaves what config.json says.
        """;

    public override string HowToFix => "Write what the message names. The fix writes what the gateway does today in words that mean it.";

    public override string Example => "using System;\n\nEnvironment.SetEnvironmentVariable(\"GOCLAW_SANDBOX_NETWORK\", \"yes\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            if (assignment.Variable is not { Reader: VariableReader.Gateway } variable || assignment.Value is null)
                continue;
            if (variable.IsSecret)
                JudgeSecret(deployment, assignment, findings);
            else if (assignment.Text is { } text && string.IsNullOrWhiteSpace(text))
                JudgeEmpty(assignment, variable, findings);
            else if (assignment.Literal is { } value && value[0] != '<')
                JudgeValue(assignment, variable, value, findings);
        }
    }

    /// <summary>A line break behind a token that was read from a file.</summary>
    static void JudgeSecret(Deployment deployment, Assignment assignment, Findings findings)
    {
        string text = assignment.Value!.Value;
        bool starts = text.Length > 0 && char.IsWhiteSpace(text[0]);
        bool ends = text.Length > 0 && char.IsWhiteSpace(text[text.Length - 1]);
        // Of an empty one, and of one that leaks, others speak.
        if (!(starts || ends) || string.IsNullOrWhiteSpace(text) || deployment.HoldsLeak(assignment))
            return;
        int length = text.Length - (ends ? text.TrimEnd().Length : 0);
        findings.Add(
            assignment.ValueLocation,
            new Message("Blanks stand around a secret.", "The gateway takes them as a part of it, so nobody who has the secret gets in with it.", "Write it without them."),
            setting: assignment.Setting,
            fix: starts ? null : assignment.ReplacePart(new TextSpan(text.TrimEnd().Length, length), "", "Remove the blanks"));
    }

    static void JudgeEmpty(Assignment assignment, Variable variable, Findings findings)
    {
        if (variable.Path is null || assignment.Place.IsEmpty)
            return;
        findings.Add(
            assignment.ValueLocation,
            new Message("An empty variable sets nothing.", $"What config.json says of {variable.Path} stays, or else the default.", "Write the value that you want, or remove the variable."),
            Severity.Info,
            assignment.Setting);
    }

    static void JudgeValue(Assignment assignment, Variable variable, string value, Findings findings)
    {
        (Message? message, Fix? fix) = variable.Format switch
        {
            VariableFormat.List when !VariableValue.Items(value).Any() => (OfList(variable), null),
            VariableFormat.Choice when !variable.Choices!.Contains(Ascii.ToLower(value)) => OfChoice(assignment, variable, value),
            VariableFormat.Whole or VariableFormat.Number => (OfNumber(variable, value), null),
            _ when VariableValue.IsSwitch(variable) => OfSwitch(assignment, variable, value),
            _ => (null, null),
        };
        if (message is not null)
            findings.Add(assignment.ValueLocation, message, setting: assignment.Setting, fix: fix);
    }

    static Message OfList(Variable variable) => new(
        "This is a list without entries.",
        variable.Name == "GOCLAW_ALLOWED_ORIGINS" ? "The gateway accepts WebSockets from every web page." : "The list in config.json is replaced by nothing.",
        "Write the entries, with commas between them, or remove the variable.");

    static (Message, Fix?) OfChoice(Assignment assignment, Variable variable, string value)
    {
        string? meant = Nearest.Spelling(value, variable.Choices!) ?? Nearest.Word(value, variable.Choices!);
        Message message = new(
            $"{Quoting.Of(value)} is no value of {variable.Name}.",
            variable.Note,
            $"{(meant is null ? "" : $"Write \"{meant}\"; the")}{(meant is null ? "The" : "")} values are {string.Join(", ", variable.Choices!)}.");
        return (message, meant is null or "debug" ? null : assignment.Replace(meant, $"Write {meant}"));
    }

    static Message? OfNumber(Variable variable, string value)
    {
        double? number = VariableValue.Number(variable, value);
        if (variable.Name == "GOCLAW_PORT" && number > LastPort)
            return new Message("There is no such port: the last one is 65535.", "The gateway cannot listen there and does not start.", "Write a port, such as 18790.");
        return number is not null
            ? null
            : new Message(
                variable.Format == VariableFormat.Whole ? "This is no whole number above zero." : "This is no number above zero.",
                $"The gateway ignores it; {(variable.Path is { } path ? $"what config.json says of {path}, or else the default, counts" : "the default counts")}.",
                "Write digits only, or remove the variable.");
    }

    static (Message?, Fix?) OfSwitch(Assignment assignment, Variable variable, string value)
    {
        bool isOn = VariableValue.IsOn(variable, value);
        if (VariableValue.Meaning(value) == isOn || (isOn && variable.Format == VariableFormat.Presence && VariableValue.Meaning(value) is null))
            return (null, null);
        if (isOn)
        {
            return (new Message(
                $"{Quoting.Of(value)} switches {variable.Name} on.",
                "The gateway only asks whether the variable holds any text; whole prompts and answers then stand in the traces.",
                "Remove the variable."), null);
        }

        string on = variable.Format switch
        {
            VariableFormat.Switch => "1, true, yes or on",
            VariableFormat.StrictSwitch => "exactly true or 1",
            VariableFormat.ShortSwitch => "1, true or yes",
            VariableFormat.OnlyTrue => "exactly true",
            _ => "exactly 1",
        };
        string off = variable.Format == VariableFormat.OnlyOne ? "0" : "false";
        return (new Message(
            $"{Quoting.Of(value)} does not switch {variable.Name} on.",
            $"The gateway knows {on} here and takes everything else for off.",
            $"Write {off} to say so, or {(variable.Format == VariableFormat.OnlyOne ? "1" : "true")} if you want it on."),
            assignment.Replace(off, $"Write {off}, which is what it does today", isSafe: true));
    }
}
