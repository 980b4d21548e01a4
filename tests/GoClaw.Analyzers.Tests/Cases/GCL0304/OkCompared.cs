using System;
using System.ComponentModel;
using System.Net;

namespace Case;

class OkCompared(string goclawUrl)
{
    bool IsOld => goclawUrl == "http://gateway.example.com:18790";

    bool IsOther => goclawUrl.StartsWith("http://gateway.example.com:18790") || goclawUrl is "http://gateway.example.com:18790" || "http://gateway.example.com:18790".Equals(goclawUrl);

    string Name => goclawUrl switch { "http://gateway.example.com:18790" => "old", _ => "new" };

    string Clean => goclawUrl.Replace("http://gateway.example.com:18790", "");

    [DefaultValue("http://gateway.example.com:18790")]
    public string? Address { get; set; }

    bool Case()
    {
        switch (goclawUrl)
        {
            case "http://gateway.example.com:18790":
                return true;
            default:
                return false;
        }
    }

    void Serve(HttpListener listener, WebApplication app, CorsPolicyBuilder cors)
    {
        listener.Prefixes.Add("http://192.168.1.7:18790/");
        app.Urls.Add("http://192.168.1.7:18790");
        app.UseUrls("http://192.168.1.7:18790");
        cors.WithOrigins("http://dashboard.example.com:18790");
        app.AllowedOrigins = ["http://dashboard.example.com:18790"];
    }
}

class WebApplication
{
    public System.Collections.Generic.List<string> Urls { get; } = [];
    public string[] AllowedOrigins { get; set; } = [];
    public void UseUrls(params string[] urls) { }
}

class CorsPolicyBuilder { public void WithOrigins(params string[] origins) { } }
