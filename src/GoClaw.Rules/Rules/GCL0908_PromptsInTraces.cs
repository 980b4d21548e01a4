using GoClaw.Rules.Secrets;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0908_PromptsInTraces : Rule
{
    public override string Id => "GCL0908";

    public override string Title => "Prompts or secrets in traces and debug logs";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        `GOCLAW_TRACE_VERBOSE` puts whole prompts and answers into the spans of the database, 200,000 characters each. The log level `debug` prints the
        arguments of `docker run`, and with them the values of the sandbox's environment. `BITRIX24_LOG_RAW_EVENT=1` logs events as they arrive,
        tokens included. None of it is masked, and logs and traces are read by more people than conversations are.
        """;

    public override string HowToFix => "Remove the variable; for the log level write `info`.";

    public override string Example => "using System;\n\nEnvironment.SetEnvironmentVariable(\"GOCLAW_LOG_LEVEL\", \"debug\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            if (assignment.Literal is not { } text)
                continue;
            (Message? message, string? off) = assignment.Name.Value switch
            {
                // "0" and "false" mean something else than they do: GCL0009.
                "GOCLAW_TRACE_VERBOSE" when VariableValue.Meaning(text) != false =>
                    (new Message("Traces hold whole prompts and answers.", "The gateway stores up to 200,000 characters of each with every span.", "Remove the variable; any text in it switches this on."), null),
                "GOCLAW_LOG_LEVEL" when Ascii.ToLower(text) == "debug" =>
                    (new Message("The gateway logs at level debug.", "Its log then holds the arguments of docker run, with the values of the sandbox's environment.", "Write info."), "info"),
                "BITRIX24_LOG_RAW_EVENT" when text == "1" =>
                    (new Message("Bitrix24 events are logged as they arrive.", "They carry the application's tokens and what users write.", "Remove the variable."), "0"),
                _ => ((Message?)null, (string?)null),
            };
            if (message is not null)
                findings.Add(assignment.ValueLocation, message, setting: assignment.Setting, fix: off is null ? null : assignment.Replace(off, $"Write {off}"));
        }
    }
}
