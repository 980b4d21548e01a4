using System;
using System.IO;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Case;

/// <summary>A server that asks for no certificate, or takes any that a client shows.</summary>
class OkServer
{
    SslServerAuthenticationOptions options = new()
    {
        ClientCertificateRequired = false,
        RemoteCertificateValidationCallback = (_, _, _, _) => true,
    };

    void Accept(Stream inner, X509Certificate2 certificate)
    {
        using SslStream stream = new(inner, false, (_, _, _, _) => true);
        stream.AuthenticateAsServer(certificate);
    }

    void Kestrel(HttpsConnectionAdapterOptions https)
    {
        https.ClientCertificateValidation = (_, _, _) => true;
        https.ClientCertificateCheck = (_, _, _, _) => true;
    }
}

class HttpsConnectionAdapterOptions
{
    public Func<X509Certificate2, X509Chain?, SslPolicyErrors, bool>? ClientCertificateValidation { get; set; }

    public Func<object, X509Certificate2, X509Chain?, SslPolicyErrors, bool>? ClientCertificateCheck { get; set; }
}
