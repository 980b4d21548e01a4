using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Net.WebSockets;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Case;

class OkPinning(string thumbprint, X509Certificate2 root)
{
    readonly HashSet<string> pins = [];

    void Set(HttpClientHandler handler, SslClientAuthenticationOptions options, ClientWebSocket socket)
    {
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None || certificate?.Thumbprint == thumbprint;
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString(HashAlgorithmName.SHA256) == thumbprint;
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => pins.Contains(certificate!.Thumbprint);
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => { return errors is SslPolicyErrors.None; };
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => false;
        handler.ServerCertificateCustomValidationCallback = null;
        options.RemoteCertificateValidationCallback = null!;
        options.RemoteCertificateValidationCallback = Own;
        options.RemoteCertificateValidationCallback = (_, _, _, errors) =>
        {
            if (errors != SslPolicyErrors.None)
                throw new SecurityException(errors.ToString());
            return true;
        };
        options.RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None ? true : throw new SecurityException();
        options.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            ThrowIfForeign(certificate);
            return true;
        };
        options.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            Examine(certificate);
            return true;
        };
        options.RemoteCertificateValidationCallback = (_, _, _, errors) => errors switch
        {
            SslPolicyErrors.None => true,
            SslPolicyErrors.RemoteCertificateNameMismatch => true,
            _ => false,
        };
        options.RemoteCertificateValidationCallback = (_, _, _, errors) => errors switch
        {
            SslPolicyErrors.None => true,
            _ => throw new SecurityException(),
        };
        socket.Options.RemoteCertificateValidationCallback = (_, _, chain, errors) =>
        {
            if (errors == SslPolicyErrors.None)
                return true;
            return chain!.ChainElements.Any(element => element.Certificate.Equals(root));
        };
        socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            bool result = true;
            if (certificate is null)
                result = false;
            return result;
        };
        socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            bool result = true;
            result &= errors == SslPolicyErrors.None;
            return result;
        };
        socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            try
            {
                return certificate!.GetCertHashString() == thumbprint;
            }
            catch (CryptographicException)
            {
                return true;
            }
        };
    }

    bool Own(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        chain!.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        return chain.Build((X509Certificate2)certificate!);
    }

    static void ThrowIfForeign(X509Certificate? certificate) => ArgumentNullException.ThrowIfNull(certificate);

    static void Examine(X509Certificate? certificate)
    {
        if (certificate?.Issuer != "CN=Us")
            throw new SecurityException("A stranger's certificate.");
    }
}
