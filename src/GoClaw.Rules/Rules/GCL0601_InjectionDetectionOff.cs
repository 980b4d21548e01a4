using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0601_InjectionDetectionOff : Rule
{
    public override string Id => "GCL0601";

    public override string Title => "Injection detection off or quiet";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => ["6.1"];

    public override Surfaces Surfaces => Surfaces.Config;

    public override string Why => "";

    public override string HowToFix => "";

    public override string Example => "{ gateway: { injection_action: \"off\" } }";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Source source in deployment.Sources)
        {
            int at = source.Text.IndexOf("\"off\"", StringComparison.Ordinal);
            if (at >= 0)
                findings.Add(new Location(source, new TextSpan(at, 5)), new Message("Injection detection is off.", "The gateway scans nothing.", "Write \"warn\"."), setting: "gateway.injection_action");
        }
    }
}
