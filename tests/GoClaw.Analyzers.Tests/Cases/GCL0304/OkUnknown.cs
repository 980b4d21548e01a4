using System;
using System.Net.Http;

namespace Case;

class OkUnknown(string host, GoClawSettings settings)
{
    string GoClawUrl => $"http://{host}:18790/v1";

    string GoClawFormat => string.Format("http://{0}:18790/v1", host);

    string GoClawPlaceholder => "http://<host>:18790";

    string GoClawYours => "http://your-gateway.example.com:18790";

    string GoClawVariable => "http://${GOCLAW_HOST}:18790";

    Uri GoClawUri => new UriBuilder("http", host, 18790).Uri;

    Uri GoClawScheme => new($"{settings.Scheme}://gateway.example.com:18790");

    string GoClawHelp => "Give the address as http://gateway.example.com:18790, please.";

    string GoClawTwo => "http://a.example.com:18790,http://b.example.com:18790";

    string GoClawSum => "http://" + settings.Host + ":" + settings.Port;
}

record GoClawSettings(string Scheme, string Host, int Port);
