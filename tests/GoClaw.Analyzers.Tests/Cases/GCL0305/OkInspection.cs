using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace Case;

/// <summary>A monitor that looks at every certificate, good or bad, and says when it ends.</summary>
class OkInspection
{
    readonly List<SslPolicyErrors> seen = [];

    readonly List<X509ChainElement> catalog = [];

    X509Certificate2? Last { get; set; }

    async Task<DateTime> Expiry(Uri address)
    {
        DateTime end = default;
        using HttpClientHandler handler = new()
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
            {
                end = certificate!.NotAfter;
                return true;
            },
        };
        using HttpClient client = new(handler);
        await client.GetAsync(address);
        return end;
    }

    void Set(SslClientAuthenticationOptions options)
    {
        options.RemoteCertificateValidationCallback = (_, _, _, errors) => { seen.Add(errors); return true; };
        options.RemoteCertificateValidationCallback = (_, certificate, _, _) => { Last = new X509Certificate2(certificate!); return true; };
        options.RemoteCertificateValidationCallback = (_, certificate, _, errors) => { Keep(certificate, errors); return true; };
        options.RemoteCertificateValidationCallback = (_, certificate, _, _) => { if (certificate is X509Certificate2 shown) Last = shown; return true; };
        options.RemoteCertificateValidationCallback = (_, _, _, errors) => { RecordErrors(errors); return true; };
        options.RemoteCertificateValidationCallback = (_, _, chain, _) => { foreach (X509ChainElement element in chain!.ChainElements) catalog.Add(element); return true; };
        options.RemoteCertificateValidationCallback = Keep;
    }

    bool Keep(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        foreach (X509ChainElement element in chain!.ChainElements)
            Keep(element.Certificate, errors);
        Last = certificate as X509Certificate2;
        return true;
    }

    void RecordErrors(SslPolicyErrors errors) => seen.Add(errors);

    void Keep(X509Certificate? certificate, SslPolicyErrors errors) => seen.Add(errors);
}
