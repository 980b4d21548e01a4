using GoClaw.Rules.Code;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0305_CertificateCheckOff : Rule
{
    public override string Id => "GCL0305";

    public override string Title => "Certificate validation switched off";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["3.1"];

    public override Surfaces Surfaces => Surfaces.CSharp;

    public override bool HasFix => true;

    public override string Why => """
        TLS keeps others from reading along only if the client knows whom it talks to. A callback that returns `true` whatever certificate it is
        shown accepts everybody's: whoever sits on the way answers in the gateway's place, reads the token, which is an administrator's, and
        passes everything on unnoticed. Writing the error to a log first does not change that. A callback that can say no, one that compares a
        thumbprint for instance, is fine; behind `IsDevelopment()`, in `#if DEBUG` and for servers on the same machine it is a reminder only.
        """;

    public override string HowToFix => """
        Remove the callback: the system's check is the one you want. Where the gateway's certificate is signed by an authority of your own, trust that
        authority on the machine, or compare the certificate with the one you expect; for `localhost` there is `dotnet dev-certs https --trust`.
        """;

    public override string Example => """
        using System.Net.Http;

        static class Gateway
        {
            public static HttpClient Connect() => new(new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) => true,
            });
        }

        """;

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (CertificateCheckOff check in deployment.Code.OfType<CertificateCheckOff>())
        {
            Message message = check.Reach switch
            {
                Reach.Development => new(
                    $"{check.Member} accepts every certificate in development.",
                    "The tests that pass this way say nothing about the certificate that production will meet.",
                    "Remove it, and trust the development certificate with dotnet dev-certs https --trust."),
                Reach.Loopback => new(
                    $"{check.Member} accepts every certificate of this machine.",
                    "Any program on it that takes the port can pose as the server.",
                    "Remove it, and trust the development certificate with dotnet dev-certs https --trust."),
                _ => new(
                    $"{check.Member} accepts every certificate.",
                    "Whoever sits on the way can pose as the server and read the token and all that is sent.",
                    "Remove it; for a certificate of your own, trust its authority on the machine or compare its thumbprint."),
            };
            findings.Add(
                check.Location,
                message,
                check.Reach == Reach.Everywhere ? Severity.Warning : Severity.Info,
                fix: check.Removal is null ? null : new Fix("Remove the callback", IsSafe: false, [new SourceEdit(check.Location.Source.Path, check.Removal)]));
        }
    }
}
