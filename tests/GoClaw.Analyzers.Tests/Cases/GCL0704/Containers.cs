using System;

namespace Case;

class Containers
{
    void Aspire(Builder builder, Resource goclaw)
    {
        goclaw.WithHttpHealthCheck("/healthz");
        builder.AddContainer("goclaw", "ghcr.io/nextlevelbuilder/goclaw").WithHttpEndpoint(18790).WithHttpHealthCheck("/healthz");
        builder.AddContainer("gateway", "ghcr.io/nextlevelbuilder/goclaw:latest").WithHttpHealthCheck(path: "/healthz");
        Resource gateway = builder.AddContainer("goclaw-gateway", "gateway:1");
        gateway.WithReference(goclaw).WithHttpHealthCheck("/healthz");
    }

    void Testcontainers(Builder builder, Wait wait)
    {
        builder.WithImage("digitop/goclaw:2.1.0").WithWaitStrategy(wait.UntilHttpRequestIsSucceeded(r => r.ForPath("/healthz")));
        builder.WithImage("gateway").WithWaitStrategy(wait.UntilHttpRequestIsSucceeded(r => r.ForPort(18790).ForPath("/healthz")));
        builder.WithImage("gateway").WithWaitStrategy(wait.UntilHttpRequestIsSucceeded(r => r.ForPath("/healthz").ForPort(18790)));
        builder.WithCommand("curl", "-f", "http://localhost:18790/healthz");
    }

    object Kubernetes() => new V1Probe { HttpGet = new V1HTTPGetAction { Path = "/healthz", Port = 18790 } };
}

class Builder
{
    public Resource AddContainer(string name, string image) => new();
    public Builder WithImage(string image) => this;
    public Builder WithCommand(params string[] command) => this;
    public Builder WithWaitStrategy(Wait wait) => this;
}

class Resource
{
    public Resource WithHttpEndpoint(int port) => this;
    public Resource WithReference(Resource other) => this;
    public Resource WithHttpHealthCheck(string path) => this;
}

class Wait { public Wait UntilHttpRequestIsSucceeded(Func<Request, Request> request) => this; }

class Request
{
    public Request ForPort(int port) => this;
    public Request ForPath(string path) => this;
}

class V1Probe { public V1HTTPGetAction? HttpGet { get; set; } }

class V1HTTPGetAction
{
    public string? Path { get; set; }
    public int Port { get; set; }
}
