using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Rules;

sealed class GCL0901_AuthenticationOff : Rule
{
    const string Insecure = "GOCLAW_ALLOW_INSECURE_NO_AUTH";
    const string Desktop = "GOCLAW_DESKTOP";

    public override string Id => "GCL0901";

    public override string Title => "Authentication switched off";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Environment;

    public override bool HasFix => true;

    public override string Why => """
        With `GOCLAW_ALLOW_INSECURE_NO_AUTH` the gateway starts without a token on any address, and then every HTTP caller is administrator of agents with a
        shell. `GOCLAW_DESKTOP=1` adds `Access-Control-Allow-Origin: *` to all its answers, so that any page in any browser may call it; with both
        of them any page is administrator. On a developer's machine that is as true as anywhere.
        """;

    public override string HowToFix => "Remove the variable and set `GOCLAW_GATEWAY_TOKEN`. To try the gateway on this machine without a token listen on `127.0.0.1`: that needs no switch.";

    public override string Example => "using System;\n\nEnvironment.SetEnvironmentVariable(\"GOCLAW_ALLOW_INSECURE_NO_AUTH\", \"true\");\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (Assignment assignment in deployment.Assignments)
        {
            bool isDesktop = assignment.Is(Desktop);
            if (!(isDesktop || assignment.Is(Insecure)) || assignment.Literal is not { } text || !VariableValue.IsOn(assignment.Variable!, text))
                continue;
            findings.Add(
                assignment.ValueLocation,
                isDesktop
                    ? new Message("The gateway answers every web page.", "It allows any origin to read its HTTP answers; without a token any page that a user visits is administrator.", "Remove the variable: it is for the desktop application alone.")
                    : new Message("The gateway's authentication is switched off.", "It starts without a token on any address, and every HTTP caller is administrator.", "Remove the variable and set GOCLAW_GATEWAY_TOKEN; 127.0.0.1 needs neither."),
                setting: assignment.Setting,
                fix: assignment.Replace(isDesktop ? "0" : "false", isDesktop ? "Switch it off" : "Switch authentication on"));
        }
    }
}
