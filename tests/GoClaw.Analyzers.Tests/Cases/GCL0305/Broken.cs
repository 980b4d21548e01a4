using System.Net.Http;
using System.Net.Security;

class Broken
{
    void M(HttpClientHandler handler, SslClientAuthenticationOptions options)
    {
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) =>;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => { };
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => { return };
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => { return true
        };
        handler.ServerCertificateCustomValidationCallback = ;
        handler.ServerCertificateCustomValidationCallback = Missing;
        handler.ServerCertificateCustomValidationCallback = Missing.Accept(;
        missing.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        options.RemoteCertificateValidationCallback = Loop;
        options.RemoteCertificateValidationCallback = new SslStream((_, _, _, _) => true, );
        options.RemoteCertificateValidationCallback = (s, c, x, e) => Loop(s, c, x, e) && Loop(s, c, x, e);
        new SslStream(, , (_, _, _, _) => true

    bool Loop(object s, System.Security.Cryptography.X509Certificates.X509Certificate c, System.Security.Cryptography.X509Certificates.X509Chain x, SslPolicyErrors e) => Loop(s, c, x, e) && Loop(s, c, x, e);
