using System;
using Microsoft.Extensions.DependencyInjection;

namespace Case;

/// <summary>An application that talks to GoClaw and answers at /healthz itself.</summary>
class OkOwnEndpoint
{
    const string HealthPath = "/healthz";
    const string GoClawAdapterHealthPath = "/healthz";

    void Map(WebApplication app, Uri goclawUrl)
    {
        app.MapHealthChecks("/healthz");
        app.MapHealthChecks(HealthPath);
        app.MapHealthChecks(GoClawAdapterHealthPath).AllowAnonymous();
        app.MapGet("/healthz", () => "ok, " + goclawUrl);
        app.MapGroup("/goclaw").MapGet("/healthz", () => "ok");
        app.UseHealthChecks("/healthz");
        app.MapHealthChecks(new PathString("/healthz"));
        if (app.Path == "/healthz" || app.Path.StartsWith("/healthz") || "/healthz".Equals(app.Path))
            return;
        bool goclaw = app.Path is "/healthz" or "/health";
        string kind = app.Path switch { "/healthz" => "goclaw", _ => "" };
        app.Options.Filter = path => path != "/healthz";
    }
}

[Route("goclaw")]
class GoClawHealthController
{
    [HttpGet("/healthz")]
    public string Get() => "ok";

    [Route("healthz")]
    public string Other() => "ok";
}

record struct PathString(string Value);
class RouteAttribute(string path) : Attribute { public string Path => path; }
class HttpGetAttribute(string path) : Attribute { public string Path => path; }
class Options { public Func<string, bool>? Filter { get; set; } }

class WebApplication
{
    public string Path => "";
    public Options Options { get; } = new();
    public WebApplication MapHealthChecks(string path) => this;
    public WebApplication MapHealthChecks(PathString path) => this;
    public WebApplication UseHealthChecks(string path) => this;
    public WebApplication MapGet(string path, Func<string> answer) => this;
    public WebApplication MapGroup(string path) => this;
    public WebApplication AllowAnonymous() => this;
}
