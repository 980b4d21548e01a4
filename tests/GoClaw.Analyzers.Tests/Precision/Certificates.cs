using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop.Tls;

/// <summary>Callbacks that can say no, and what only looks like one.</summary>
class Certificates(ILogger<Certificates> logger, X509Certificate2Collection roots)
{
    readonly HashSet<string> pins = new(StringComparer.OrdinalIgnoreCase);

    // GCL0305: no error is no error
    static readonly HttpClientHandler Strict = new() { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None };

    // GCL0305: no error as a pattern
    static readonly HttpClientHandler Pattern = new() { ServerCertificateCustomValidationCallback = static (_, _, _, errors) => errors is SslPolicyErrors.None };

    // GCL0305: a pinned thumbprint
    HttpClientHandler Pinned() => new() { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate is not null && pins.Contains(certificate.Thumbprint) };

    // GCL0305: a pinned public key
    static bool HasKey(X509Certificate2? certificate, byte[] pin) => certificate is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()), pin);

    // GCL0305: a chain of one's own authority
    HttpClientHandler OwnAuthority() => new()
    {
        ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) =>
        {
            if (errors == SslPolicyErrors.None)
                return true;
            if (certificate is null || chain is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
                return false;
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots);
            return chain.Build(certificate);
        },
    };

    // GCL0305: a refusal that is logged
    bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        logger.LogError("The certificate of {Subject} is wrong: {Errors}", certificate?.Subject, errors);
        return false;
    }

    // GCL0305: a method that checks, given to a stream
    SslStream Open(Stream inner) => new(inner, leaveInnerStreamOpen: false, Check);

    // GCL0305: a method that checks, given to a socket
    void Connect(ClientWebSocket socket) => socket.Options.RemoteCertificateValidationCallback = Check;

    // GCL0305: a name that is forgiven, a chain that is not
    static bool OnlyName(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == 0;

    // GCL0305: the check by a switch
    static bool BySwitch(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => true,
        SslPolicyErrors.RemoteCertificateChainErrors => chain!.ChainStatus.All(status => status.Status == X509ChainStatusFlags.PartialChain),
        _ => false,
    };

    // GCL0305: the whole by a switch
    static readonly RemoteCertificateValidationCallback Switched = BySwitch;

    // GCL0305: an exception instead of no
    static readonly RemoteCertificateValidationCallback Throwing = (_, _, _, errors) => errors == SslPolicyErrors.None ? true : throw new AuthenticationException(errors.ToString());

    // GCL0305: a check at a date
    static readonly RemoteCertificateValidationCallback Dated = (_, certificate, _, errors) => errors == SslPolicyErrors.None && DateTime.Parse(certificate!.GetExpirationDateString()) > DateTime.UtcNow;

    // GCL0305: the default
    static readonly SocketsHttpHandler Default = new() { SslOptions = { RemoteCertificateValidationCallback = null, EnabledSslProtocols = SslProtocols.Tls13 } };

    // GCL0305: a callback that refuses everybody
    static readonly RemoteCertificateValidationCallback Never = (_, _, _, _) => false;

    // GCL0305: a certificate of a client is chosen
    static readonly SslClientAuthenticationOptions Client = new() { TargetHost = "goclaw.example.com", LocalCertificateSelectionCallback = (_, _, local, _, _) => local[0] };

    // GCL0305: a server that asks for no certificate
    static readonly SslServerAuthenticationOptions Server = new() { ClientCertificateRequired = false, RemoteCertificateValidationCallback = (_, _, _, _) => true };

    // GCL0305: a listener that takes its clients
    static void Accept(TcpClient client, X509Certificate2 own)
    {
        using SslStream stream = new(client.GetStream(), false, (_, _, _, _) => true);
        stream.AuthenticateAsServer(own);
    }

    // GCL0305: four arguments of another kind
    static readonly Func<int, int, int, int, bool> Rectangle = (_, _, _, _) => true;

    // GCL0305: a filter that takes all
    static readonly Func<HttpRequestMessage, bool> Filter = _ => true;

    // GCL0305: a predicate over certificates
    static IEnumerable<X509Certificate2> Valid(X509Certificate2Collection all) => all.Where(certificate => certificate.NotAfter > DateTime.Now).Where(_ => true);

    // GCL0305: SQL Server's word
    const string SqlServer = "Server=.;Database=shop;Integrated Security=true;TrustServerCertificate=true";

    // GCL0305: a test that such code is refused
    const string Source = "handler.ServerCertificateCustomValidationCallback = (a, b, c, d) => true;";

    // GCL0305: a name in a message
    static string Explain() => $"Do not use {nameof(HttpClientHandler.DangerousAcceptAnyServerCertificateValidator)}; pin the certificate.";

    // GCL0305: protocols
    static void Protocols() => ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12 | SecurityProtocolType.Tls13;

    // GCL0305: a comparison with the dangerous one
    static bool IsOpen(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback == HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;

    // GCL0305: a callback that is reset
    static void Reset(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback = null;

    // GCL0305: a callback that is handed through
    static HttpClientHandler Make(Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool>? check) => new() { ServerCertificateCustomValidationCallback = check };
}
