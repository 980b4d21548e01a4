using System;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Case;

class Followed
{
    const bool Lenient = true;
    static readonly bool Always = true;
    static readonly RemoteCertificateValidationCallback AcceptAll = (_, _, _, _) => true;
    static RemoteCertificateValidationCallback Arrow => AcceptAll;
    static Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> Getter { get { return (_, _, _, _) => Yes(); } }

    public RemoteCertificateValidationCallback? Default { get; set; } = (_, _, _, _) => true;

    public static RemoteCertificateValidationCallback Shared = AcceptAll;

    static bool Yes() => Certain;

    static bool Certain => Always;

    static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;

    static bool Log(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Console.WriteLine($"{certificate?.Subject}: {errors}");
        return Lenient;
    }

    static RemoteCertificateValidationCallback Create() => AcceptAll;

    void Set(SslClientAuthenticationOptions options, HttpClientHandler handler, bool strict)
    {
        options.RemoteCertificateValidationCallback = Accept;
        options.RemoteCertificateValidationCallback = Followed.Accept;
        options.RemoteCertificateValidationCallback = new RemoteCertificateValidationCallback(Log);
        options.RemoteCertificateValidationCallback = AcceptAll;
        options.RemoteCertificateValidationCallback = Arrow;
        options.RemoteCertificateValidationCallback = Create();
        options.RemoteCertificateValidationCallback = Elsewhere.Trust;
        options.RemoteCertificateValidationCallback = strict ? null : AcceptAll;
        options.RemoteCertificateValidationCallback = strict ? Check : AcceptAll;
        options.RemoteCertificateValidationCallback = (s, c, x, e) => Accept(s, c, x, e);
        handler.ServerCertificateCustomValidationCallback = Getter;

        bool Local(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => Always;
        options.RemoteCertificateValidationCallback = Local;

        Func<bool> yes = () => true;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => yes();
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => yes.Invoke() && Lenient;

        RemoteCertificateValidationCallback callback = (_, _, _, _) => true;
        options.RemoteCertificateValidationCallback = callback;
        using SslStream stream = new(System.IO.Stream.Null, true, callback);
        Connect("gateway", AcceptAll);
    }

    static void Connect(string host, RemoteCertificateValidationCallback? check = null)
    {
        _ = new SslStream(System.IO.Stream.Null, false, check);
    }

    static bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None;
}

static class Elsewhere
{
    public static bool Trust(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) { return true; }
}
