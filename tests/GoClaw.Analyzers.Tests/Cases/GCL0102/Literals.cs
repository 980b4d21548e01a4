using System;
using System.ComponentModel;

namespace Case;

[Description("postgres://app:Jr7kQp2vX9m@db.example.com/app")]
static class Literals
{
    const string Regular = "postgres://app:Jr7kQp2vX9m@db.example.com:5432/app?sslmode=require";
    const string Long = "postgresql://app:Jr7kQp2vX9m@db.example.com/app";
    const string Redis = "redis://default:Jr7kQp2vX9m@cache.example.com:6379/0";
    const string RedisTls = "rediss://:Jr7kQp2vX9m@cache.example.com:6379";
    const string Escaped = "postgres:\u002f\x002fapp:Jr7kQp2\u0076X9m@db.example.com/app";
    const string PercentEncoded = "postgres://app:Jr7k%40p2vX9m@db.example.com/app";
    static readonly string Verbatim = @"postgres://app:Jr7kQp2vX9m@db.example.com/app";
    static readonly string Raw = """postgres://app:Jr7kQp2vX9m@db.example.com/app""";
    static readonly string Lines = """
        # the database of the shop
        GOCLAW_POSTGRES_DSN=postgres://app:Jr7kQp2vX9m@db.example.com/app
          GOCLAW_REDIS_DSN=redis://default:Jr7kQp2vX9m@cache.example.com:6379/0
        """;

    static ReadOnlySpan<byte> Utf8 => "postgres://app:Jr7kQp2vX9m@db.example.com/app"u8;

    static string Npgsql => "Host=db.example.com;Port=5432;Database=app;Username=app;Password=Jr7kQp2vX9m";
    static string Server => "Server=db.example.com;User ID=app;Password=Jr7kQp2vX9m;Database=app";
    static string Libpq => "host=db.example.com port=5432 dbname=app user=app password=Jr7kQp2vX9m sslmode=require";

    static void Connect(string dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app") => Console.WriteLine(dsn.Length);

    static string Choose(int stage) => stage switch
    {
        0 => "postgres://app:Jr7kQp2vX9m@db.test.example.com/app",
        1 => Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN") ?? "postgres://app:Jr7kQp2vX9m@db.example.com/app",
        _ => "",
    };

    static void Shell() => Connect("psql 'postgres://app:Jr7kQp2vX9m@db.example.com/app' -c 'select 1'");
}
