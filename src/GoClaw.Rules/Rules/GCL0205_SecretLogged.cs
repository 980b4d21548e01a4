using GoClaw.Rules.Code;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0205_SecretLogged : Rule
{
    public override string Id => "GCL0205";

    public override string Title => "Secret written to a log";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["2.3", "2.4"];

    public override Surfaces Surfaces => Surfaces.CSharp;

    public override bool HasFix => true;

    public override string Why => """
        A log is read by more people, kept longer and copied to more places than the secret store that the value came from: the console of a
        container, the log collector, the error tracker, a pasted stack trace. The gateway scrubs what its own agents say; it never sees what
        your program logs. A value from a secret environment variable, a secret configuration key, an `Authorization` header or a member named
        for a secret is followed through locals, strings, tuples and small functions of the same type. What is masked, hashed, encrypted or only counted is no
        secret any more: at most four characters may be left to see.
        """;

    public override string HowToFix => "Drop the argument, or log that the value is there (`token is not null`), its length or a hash of it. Change a secret that has been logged already.";

    public override string Example => """
        using System;
        using Microsoft.Extensions.Logging;

        class Startup(ILogger<Startup> logger)
        {
            public void Connect()
            {
                string? token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN");
                logger.LogInformation("Connecting with {Token}", token);
            }
        }

        """;

    public override void Judge(Deployment deployment, Findings findings)
    {
        foreach (LoggedSecret secret in deployment.Code.OfType<LoggedSecret>())
        {
            string what = What(secret);
            findings.Add(
                secret.Location,
                new Message(Fault(what, secret.Log), Effect(secret.Log), "Leave it out, or write only whether it is there, its length or a hash; change it if it was logged already."),
                fix: secret.Removal is { } edits ? new Fix("Take the secret out of the message", false, [new SourceEdit(secret.Location.Source.Path, edits)]) : null,
                related: secret.From is { } from && from.Span != secret.Location.Span ? [new RelatedLocation(from, "The secret comes from here.")] : []);
        }
    }

    static string Fault(string what, LogKind log) => log switch
    {
        LogKind.Console => $"{what} is written to the console.",
        LogKind.Trace => $"{what} is written to the trace.",
        LogKind.Exception => $"{what} stands in the message of an exception.",
        _ => $"{what} is written to a log.",
    };

    static string Effect(LogKind log) => log switch
    {
        LogKind.Console => "What a container prints is collected and kept, and everybody who may read logs has the secret.",
        LogKind.Exception => "Messages of exceptions end in logs, error trackers and answers to callers, and everybody who reads them has the secret.",
        _ => "Logs are copied and kept, and everybody who may read them has the secret.",
    };

    static string What(LoggedSecret secret)
    {
        string? name = IsPlain(secret.Name) ? secret.Name : null;
        return secret.Origin switch
        {
            SecretOrigin.EnvironmentVariable => name is null ? "A secret environment variable" : $"The value of {name}",
            SecretOrigin.ConfigurationKey => name is null ? "A secret of the configuration" : $"The value of the configuration key {name}",
            SecretOrigin.Header => name is null ? "A secret header" : $"The {name} header",
            SecretOrigin.Constant => name is null ? "A secret constant" : $"The constant {name}",
            SecretOrigin.Field => name is null ? "A secret field" : $"The field {name}",
            SecretOrigin.Property => name is null ? "A secret property" : $"The property {name}",
            _ => name is null ? "A secret parameter" : $"The parameter {name}",
        };
    }

    /// <summary>A key is file text: it may be shown where it is a name, and nothing like a secret itself.</summary>
    static bool IsPlain(string name) => name.Length > 0 && name.All(c => Ascii.IsWord(c) || c is ':' or '-' or '.') && Quoting.Of(name)[0] == '"';
}
