using System;

static class Db
{
    static readonly string Verbatim = @"postgres://app:Jr7kQp2vX9m@db.example.com/app";
    static readonly string Raw = """postgres://app:Jr7kQp2vX9m@db.example.com/app""";
    static readonly string Lines = """
        postgres://app:Jr7kQp2vX9m@db.example.com/app
        """;
    static readonly string Escaped = "postgres:\u002f\x002fapp:Jr7kQp2\u0076X9m@db.example.com/app";
    static readonly string Interpolated = $"postgres://app:Jr7kQp2vX9m@db.example.com/app";
    static readonly string Parenthesized = ("postgres://app:Jr7kQp2vX9m@db.example.com/app");
    static readonly string KeyValue = "Host=db.example.com;Username=app;Password=Jr7kQp2vX9m";
    static readonly string Redis = "redis://default:Jr7kQp2vX9m@cache.example.com:6379/0";
    static readonly string Loopback = "postgres://app:Jr7kQp2vX9m@localhost/app";
}
