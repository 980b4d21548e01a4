namespace Case;

static class Constants
{
    const string Scheme = "postgres://";
    const string User = "app";
    const string Secret = "Jr7kQp2vX9m";
    const int Port = 5432;
    static readonly string Host = "db.example.com";

    const string Joined = "postgres://" + "app" + ":" + "Jr7kQp2vX9m" + "@" + "db.example.com" + "/app";
    const string Named = Scheme + User + ":" + Secret + "@db.example.com/app";
    const string Interpolated = $"{Scheme}{User}:{Secret}@db.example.com/app";

    static readonly string WithPort = $"postgres://{User}:{Secret}@{Host}:{Port}/app";
    static readonly string OverLines =
        "postgres://app:"
        + "Jr7kQp2vX9m"
        + @"@db.example.com/app";

    // A host that only the running program knows does not make the password less of a leak.
    static string At(string host) => $"postgres://app:Jr7kQp2vX9m@{host}/app";

    static string For(string name) => "Host=" + name + ";Username=app;Password=Jr7kQp2vX9m";
}
