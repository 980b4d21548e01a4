using System;
using System.Net.Http;

namespace Case;

class OkEncrypted(HttpClient goclaw)
{
    const string GoClawUrl = "https://gateway.example.com";
    const string GoClawSocket = "wss://gateway.example.com/ws";
    readonly Uri goclawProxy = new("https://gateway.example.com:8443/goclaw");
    readonly UriBuilder goclawBuilder = new("https", "gateway.example.com", 443);
    readonly UriBuilder goclawTls = new(Uri.UriSchemeHttps, "gateway.example.com");

    object Ask() => goclaw.GetAsync("https://gateway.example.com/health");

    object Relative() => goclaw.GetAsync("/v1/agents");
}
