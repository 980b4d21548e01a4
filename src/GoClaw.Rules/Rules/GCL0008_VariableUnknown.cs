using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0008_VariableUnknown : Rule
{
    public override string Id => "GCL0008";

    public override string Title => "Unknown or ineffective environment variable";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override bool HasFix => true;

    public override string Why => """
        The gateway asks for the variables it knows and looks at no others, so a misspelt name sets nothing and nobody says so. A few names are in its
        documentation, or were in an older release, and nothing reads them. In code only those are reported, and names that differ from a known one by
        a slip of the keyboard: a program may have `GOCLAW_` variables of its own. A misspelt name that a program reads is reported as well: it
        reads nothing.
        """;

    public override string HowToFix => "Write the name that the message gives, or do what it says instead.";

    public override string Example => "using System;\n\nEnvironment.SetEnvironmentVariable(\"GOCLAW_ALOWED_ORIGINS\", \"https://ops.example.com\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            string name = assignment.Name.Value;
            if (assignment.Variable is { } known)
            {
                // A secret in an ignored variable is a leak, and that is what is said.
                if (known.Reader == VariableReader.Nobody && assignment.Value is { Value.Length: > 0 } && !deployment.HoldsLeak(assignment))
                    findings.Add(assignment.NameLocation, new Message($"{name} has no effect.", "The gateway does not read it.", known.Note));
            }
            else if (Variable.MeantBy(name) is { } meant)
            {
                findings.Add(
                    assignment.NameLocation,
                    assignment.Value is null
                        ? new Message($"No variable has this name; {meant.Name} is near.", "Nobody sets it, so the program reads nothing.", $"Write {meant.Name}.")
                        : new Message($"The gateway knows no variable of this name; {meant.Name} is near.", "It looks at no other, so nothing is set.", $"Write {meant.Name}."),
                    fix: assignment.Rename(meant.Name));
            }
            else if (assignment.IsGatewayOwn)
            {
                findings.Add(
                    assignment.NameLocation,
                    new Message($"The gateway of release {Schema.SchemaNode.Release} knows no variable of this name.", "It looks at no other, so nothing is set.", "Remove it, or check its name."));
            }
        }
    }
}
