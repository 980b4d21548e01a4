using System.Net.Http;

static class Client
{
    static HttpClientHandler Make()
    {
        HttpClientHandler handler = new();
        // the gateway has a certificate of its own
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; // for now
        return handler;
    }

    static HttpClientHandler Initialised() => new()
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        UseCookies = false,
    };
}
