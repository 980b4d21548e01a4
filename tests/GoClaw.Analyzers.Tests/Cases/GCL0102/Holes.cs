using System;

namespace Case;

static class Holes
{
    static string[] None(string user, string password, string host, Func<string> secret) =>
    [
        $"postgres://{user}:{password}@{host}/app",
        $"postgres://app:{password}@db.example.com/app",
        $"postgres://app:{secret()}@db.example.com/app",
        $"postgres://app:{Uri.EscapeDataString(password)}@db.example.com/app",
        $"postgres://app:{Environment.GetEnvironmentVariable("POSTGRES_PASSWORD")}@db.example.com/app",
        $"postgres://app:{password,20}@db.example.com/app",
        $$"""postgres://app:{{password}}@db.example.com/app""",
        $"""
         postgres://app:{password}@db.example.com/app
         """,
        "postgres://app:" + password + "@db.example.com/app",
        "postgres://" + user + ":" + password + "@" + host + "/app",
        "postgres://app:" + (password ?? "") + "@db.example.com/app",
        $"Host={host};Username={user};Password={password}",
        "Host=db.example.com;Username=app;Password=" + password,
        $"Host=db.example.com;Username=app;Password={secret()};Database=app",
        string.Format("postgres://{0}:{1}@db.example.com/app", user, password),
        string.Concat("postgres://app:", password, "@db.example.com/app"),
        $"redis://:{password}@cache.example.com:6379",
    ];
}
