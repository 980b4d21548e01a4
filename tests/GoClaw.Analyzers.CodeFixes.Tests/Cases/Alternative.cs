using System;
using Microsoft.Extensions.Configuration;

class Db
{
    const string Name = "GOCLAW_POSTGRES_DSN";

    static string Same() => Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN") ?? "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Constant() => Environment.GetEnvironmentVariable(Name) ?? "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Other() => Environment.GetEnvironmentVariable("APP_DSN") ?? "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Configured(IConfiguration configuration) => configuration["GOCLAW_POSTGRES_DSN"] ?? "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Section(IConfiguration configuration) => configuration["Database:Dsn"] ?? "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
