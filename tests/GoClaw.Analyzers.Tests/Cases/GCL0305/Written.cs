using System;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Case;

class Written(ILogger<Written> logger)
{
    int calls;

    void Handlers(HttpClientHandler handler)
    {
        handler.ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) => true;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => { return true; };
        handler.ServerCertificateCustomValidationCallback = delegate { return true; };
        handler.ServerCertificateCustomValidationCallback = static delegate (HttpRequestMessage r, X509Certificate2? c, X509Chain? x, SslPolicyErrors e) { return true; };
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; // the lab has its own
        // Kept: why it was so.
        handler.ServerCertificateCustomValidationCallback += (request, certificate, chain, errors) => errors == SslPolicyErrors.None || true;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors != SslPolicyErrors.None ? true : true;
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors switch { SslPolicyErrors.None => true, _ => true };
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) =>
        {
            switch (errors)
            {
                case SslPolicyErrors.None:
                    return true;
                default:
                    return !false;
            }
        };
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, errors) =>
        {
            if (errors == SslPolicyErrors.None)
                return true;
            string subject = certificate?.Subject ?? "nobody";
            logger.LogWarning("Certificate of {Subject} has {Errors}", subject, errors);
            Console.Error.WriteLine(string.Format("{0}", errors));
            calls++;
            return true;
        };
        handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) =>
        {
            bool result = true;
            if (errors != SslPolicyErrors.None)
                logger.LogError("bad certificate");
            return result;
        };
        handler.ServerCertificateCustomValidationCallback = (_, _, chain, errors) =>
        {
            if (true)
                return true;
#pragma warning disable CS0162
            return errors == SslPolicyErrors.None;
#pragma warning restore CS0162
        };
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => { try { return true; } catch (Exception) { return true; } };
        handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, _) => { chain!.Build(certificate!); return true; };
    }

    HttpClient Initializers() => new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });

    HttpClientHandler Several() => new()
    {
        AllowAutoRedirect = false,
        // Self-signed for now.
        ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
        UseCookies = false,
    };

    HttpClientHandler Last() => new() { UseCookies = false, ServerCertificateCustomValidationCallback = (_, _, _, _) => true };

    HttpClientHandler First() => new HttpClientHandler() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true, UseCookies = false };

    SocketsHttpHandler Sockets() => new()
    {
        SslOptions = new SslClientAuthenticationOptions { TargetHost = "gateway", RemoteCertificateValidationCallback = (_, _, _, _) => true },
    };

    SocketsHttpHandler Nested() => new()
    {
        SslOptions =
        {
            RemoteCertificateValidationCallback = delegate { return true; },
        },
    };

    SocketsHttpHandler Set(SocketsHttpHandler handler)
    {
        handler.SslOptions.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) => true;
        if (calls > 0) handler.SslOptions.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) => true;
        return handler;
    }

    void Sockets(ClientWebSocket socket)
    {
        socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
    }

    void Old()
    {
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, _, _, _) => true;
        ServicePointManager.ServerCertificateValidationCallback += (sender, certificate, chain, errors) => { return true; };
        ServicePointManager.ServerCertificateValidationCallback = new RemoteCertificateValidationCallback(delegate { return true; });
        ServicePointManager.ServerCertificateValidationCallback = new((_, _, _, _) => true);
        ServicePointManager.ServerCertificateValidationCallback ??= (RemoteCertificateValidationCallback)((_, _, _, _) => true);
        HttpWebRequest request = WebRequest.CreateHttp("https://gateway.example.com");
        request.ServerCertificateValidationCallback = (_, _, _, _) => (true);
    }

    SslStream Stream(System.IO.Stream inner) => new(inner, false, (_, _, _, _) => true);

    SslStream Stream(System.IO.Stream inner, bool open) => new SslStream(inner, open, userCertificateValidationCallback: (_, _, _, _) => true, null);

    void Register(IServiceCollection services)
    {
        services.AddHttpClient("goclaw").ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
        services.Configure<HttpClientHandler>(handler => handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true);
    }
}
