#define DEBUG
using System;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Security;
using Microsoft.Extensions.Hosting;

namespace Case;

class Development
{
    void If(IHostEnvironment environment, HttpClientHandler handler)
    {
        if (environment.IsDevelopment())
        {
            handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        }

        if (environment.IsDevelopment() && handler.UseProxy)
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;

        if (!environment.IsDevelopment())
            handler.UseProxy = false;
        else
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;

        if (environment.IsEnvironment("Development"))
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;

        if (environment.EnvironmentName == Environments.Development)
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;

        handler.ServerCertificateCustomValidationCallback = environment.IsDevelopment() ? (_, _, _, _) => true : null;
        handler.ServerCertificateCustomValidationCallback = environment.IsProduction() ? null : (_, _, _, _) => true;
    }

    void Return(IHostEnvironment environment, HttpClientHandler handler)
    {
        if (!environment.IsDevelopment())
            return;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
    }

    void Switch(string environment, HttpClientHandler handler)
    {
        switch (environment)
        {
            case "Development":
                handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
                break;
            case "Staging":
                handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
                break;
        }
    }

    HttpClientHandler Directive(HttpClientHandler handler)
    {
#if DEBUG
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#endif
#if !DEBUG
        handler.UseProxy = false;
#else
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#endif
#if !RELEASE && DEBUG
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#endif
#if DEBUG || TRACE
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
#endif
        return handler;
    }

    [Conditional("DEBUG")]
    static void Loosen(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;

    void Here(Uri gateway, HttpClientHandler handler)
    {
        if (gateway.IsLoopback)
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        if (gateway.Host == "localhost")
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        if (gateway.Host is "127.0.0.1" && gateway.Port != 443)
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
    }

    void Everywhere(IHostEnvironment environment, HttpClientHandler handler, bool insecure)
    {
        if (environment.IsDevelopment() || insecure)
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        if (!environment.IsDevelopment())
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
    }
}
