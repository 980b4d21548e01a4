namespace Case;

class OkAspire
{
    void Own(Builder builder, Resource goclaw)
    {
        builder.AddProject<Projects.Api>("api").WithReference(goclaw).WithHttpHealthCheck("/healthz");
        builder.AddProject<Projects.GoClaw_Dashboard>("goclaw-dashboard").WithHttpHealthCheck("/healthz");
        builder.AddProject<Projects.GoClawAdapter>("goclaw").WithHttpHealthCheck("/healthz");
        builder.AddContainer("qdrant", "qdrant/qdrant").WithHttpHealthCheck("/healthz");
        builder.AddContainer("goclaw-ui", "goclaw-ui").WithHttpHealthCheck("/healthz");
        Resource api = builder.AddProject<Projects.Api>("api").WithEnvironment("GOCLAW_URL", "https://gateway.example.com");
        api.WithHttpHealthCheck("/healthz");
        goclaw.WithHttpHealthCheck("/health");
    }

    object Kubernetes() => new V1Pod { Name = "goclaw", Sidecar = new V1Probe { Path = "/healthz", Port = 8080 } };
}

class Builder
{
    public Resource AddProject<T>(string name) => new();
    public Resource AddContainer(string name, string image) => new();
}

class Resource
{
    public Resource WithReference(Resource other) => this;
    public Resource WithEnvironment(string name, string value) => this;
    public Resource WithHttpHealthCheck(string path) => this;
}

class V1Pod { public string? Name { get; set; } public V1Probe? Sidecar { get; set; } }

class V1Probe { public string? Path { get; set; } public int Port { get; set; } }

static class Projects
{
    public class Api;
    public class GoClaw_Dashboard;
    public class GoClawAdapter;
}
