using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0802_SchemaMigratesItself : Rule
{
    const string Upgrade = "GOCLAW_AUTO_UPGRADE";

    public override string Id => "GCL0802";

    public override string Title => "Schema migrates by itself";

    public override Severity Severity => Severity.Info;

    public override IReadOnlyList<string> Checklist => ["8.2"];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override string Why => """
        `GOCLAW_AUTO_UPGRADE=true` lets the gateway change its schema whenever a newer binary starts, before anybody made a backup; the way back is a
        restore. Only the text `true` does so. The official image runs `goclaw upgrade` at every start anyway, whatever this variable says. For
        many deployments that is right: it should be a decision.
        """;

    public override string HowToFix => "Remove it and run `goclaw upgrade` as a step of your own, after a backup; or decide that the gateway may do so, and switch this rule off.";

    public override string Example => "using System;\n\nEnvironment.SetEnvironmentVariable(\"GOCLAW_AUTO_UPGRADE\", \"true\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            if (!assignment.Is(Upgrade) || assignment.Text != "true")
                continue;
            findings.Add(
                assignment.ValueLocation,
                new Message(
                    "The gateway changes its schema by itself.",
                    "A newer binary migrates the database as it starts, whether there is a backup or not; the official image does so in any case.",
                    "Run goclaw upgrade after a backup instead, or decide that it may."),
                setting: Upgrade);
        }
    }
}
