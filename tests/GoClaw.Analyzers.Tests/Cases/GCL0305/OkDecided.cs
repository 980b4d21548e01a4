using System;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Case;

class OkDecided
{
    readonly bool allow;
    readonly bool strict = true;
    bool mutable = true;

    public OkDecided(IConfiguration configuration, bool wish)
    {
        allow = configuration.GetValue<bool>("Tls:AllowInvalid");
        strict = wish;
    }

    public bool Skip { get; set; } = true;

    public RemoteCertificateValidationCallback? Given { get; set; }

    protected virtual bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;

    void Loosen() => mutable = false;

    void Set(HttpClientHandler handler, SslClientAuthenticationOptions options, IHostEnvironment environment, IValidator validator)
    {
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => allow || errors == SslPolicyErrors.None;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => environment.IsDevelopment() || errors == SslPolicyErrors.None;
        handler.ServerCertificateCustomValidationCallback = (request, _, _, errors) => request.RequestUri!.IsLoopback || errors == SslPolicyErrors.None;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => strict;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => mutable;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => Skip;
        handler.ServerCertificateCustomValidationCallback = validator.Validate;
        handler.ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) => validator.Validate(request, certificate, chain, errors);
        options.RemoteCertificateValidationCallback = Validate;
        options.RemoteCertificateValidationCallback = Given;
        options.RemoteCertificateValidationCallback = Given ?? Check;
        options.RemoteCertificateValidationCallback = environment.IsDevelopment() ? Check : null;
        options.RemoteCertificateValidationCallback -= (_, _, _, _) => true;

        RemoteCertificateValidationCallback callback = (_, _, _, _) => true;
        callback = Check;
        Change(ref callback);
        options.RemoteCertificateValidationCallback = callback;

        bool Local(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
                return false;
            return true;
        }

        options.RemoteCertificateValidationCallback = Local;
        if (handler.ServerCertificateCustomValidationCallback == HttpClientHandler.DangerousAcceptAnyServerCertificateValidator)
            throw new InvalidOperationException("Certificates are checked here.");
    }

    static void Change(ref RemoteCertificateValidationCallback callback) => callback = Check;

    static bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None;
}

interface IValidator
{
    bool Validate(HttpRequestMessage request, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors);
}
