using System;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Library
{
    class RestClientOptions { public RemoteCertificateValidationCallback? RemoteCertificateValidationCallback { get; set; } }
    class NpgsqlConnection { public RemoteCertificateValidationCallback? UserCertificateValidationCallback { get; set; } }
    class Redis { public event RemoteCertificateValidationCallback? CertificateValidation; void Use() => CertificateValidation?.Invoke(this, null, null, default); }
    class WinHttpHandler { public Func<HttpRequestMessage, X509Certificate2, X509Chain, SslPolicyErrors, bool>? ServerCertificateValidationCallback { get; set; } }
    delegate bool Judge(string host, int port, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors errors);
    record Settings(string Host) { public Judge? Judge { get; init; } }
}

namespace Case
{
    using Library;

    class OtherClients
    {
        RestClientOptions rest = new() { RemoteCertificateValidationCallback = (_, _, _, _) => true };
        WinHttpHandler win = new() { ServerCertificateValidationCallback = (_, _, _, _) => true };

        Settings Copy(Settings settings) => settings with { Judge = (_, _, _, _, _) => true };

        void Set(NpgsqlConnection connection, Redis redis)
        {
            connection.UserCertificateValidationCallback = delegate { return true; };
            redis.CertificateValidation += (_, _, _, _) => true;
            redis.CertificateValidation += delegate (object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) { return true; };
        }
    }
}
