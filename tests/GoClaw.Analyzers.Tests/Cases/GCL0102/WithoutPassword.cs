using System;

namespace Case;

static class WithoutPassword
{
    static readonly string?[] None =
    [
        "postgres://db.example.com/app",
        "postgres://app@db.example.com/app",
        "postgres://app:@db.example.com/app",
        "postgresql://db.example.com:5432/app?sslmode=verify-full",
        "postgres://app@db.example.com/app?sslcert=client.crt&sslkey=client.key",
        "redis://cache.example.com:6379/0",
        "rediss://cache.example.com",
        "Host=db.example.com;Username=app;Database=app",
        "Host=db.example.com;Username=app;Password=;Database=app",
        "Host=db.example.com;Username=app;Passfile=/run/secrets/pgpass",
        "host=db.example.com user=app dbname=app",
        "postgres://",
        "postgresql",
        "redis:7-alpine",
        "pgvector/pgvector:pg18",
        Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN"),
        Environment.GetEnvironmentVariable("POSTGRES_PASSWORD"),
        "GOCLAW_POSTGRES_DSN",
        "POSTGRES_PASSWORD",
        "Password",
        "password=",
        "Password=;",
        "ConnectionStrings:Postgres",
        "http://db.example.com:5432",
    ];
}
