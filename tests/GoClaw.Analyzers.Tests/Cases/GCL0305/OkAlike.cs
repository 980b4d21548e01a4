using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Case;

/// <summary>ServerCertificateCustomValidationCallback = (_, _, _, _) => true, in documentation.</summary>
class OkAlike
{
    // handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
    const string Advice = "Never write ServerCertificateCustomValidationCallback = (_, _, _, _) => true";
    const string Other = "TrustServerCertificate=true";

    Func<int, int, int, int, bool> four = (_, _, _, _) => true;
    Func<string, X509Certificate2, X509Chain, bool> three = (_, _, _) => true;
    Func<SslPolicyErrors, bool> one = _ => true;
    Func<X509Certificate2, X509Chain, SslPolicyErrors, bool>? last;
    Func<object, X509Certificate2, X509Chain, SslPolicyErrors, string>? name;

    static bool ServerCertificateValidationCallback { get; set; } = true;

    void Set(HttpClientHandler handler, SocketsHttpHandler sockets, SslClientAuthenticationOptions options)
    {
        handler.CheckCertificateRevocationList = true;
        handler.ClientCertificateOptions = ClientCertificateOption.Manual;
        handler.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        sockets.SslOptions.CertificateRevocationCheckMode = X509RevocationMode.Online;
        sockets.SslOptions.ApplicationProtocols = [SslApplicationProtocol.Http2];
        options.LocalCertificateSelectionCallback = (_, _, certificates, _, _) => certificates[0];
        options.EncryptionPolicy = EncryptionPolicy.RequireEncryption;
        ServerCertificateValidationCallback = true;
        name = (_, _, _, _) => "true";
        last = (_, _, _) => true;
        Enumerable.Range(0, 3).Aggregate(true, (_, _) => true);
        _ = new Dictionary<string, Func<int, int, int, int, bool>> { ["certificate"] = (_, _, _, _) => true };
    }

#if NEVER
    void Off(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#endif
}
