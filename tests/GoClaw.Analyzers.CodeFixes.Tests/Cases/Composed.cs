using System;

static class Db
{
    const int Port = 5432;

    static readonly string Sum = "postgres://app:" + "Jr7kQp2vX9m" + "@db.example.com/app";
    static readonly string OverLines =
        "postgres://app:Jr7kQp2vX9m"
        + "@db.example.com/app";
    static readonly string Named = $"postgres://app:Jr7kQp2vX9m@db.example.com:{Port}/app";
    static readonly string Concat = string.Concat("postgres://app:Jr7kQp2vX9m", "@db.example.com/app");
    static readonly string Join = string.Join("", "postgres://app:Jr7kQp2vX9m", "@db.example.com/app");
    static readonly string Listed = string.Concat(new[] { "postgres://app:Jr7kQp2vX9m", "@db.example.com/app" });
    static readonly string Format = string.Format("postgres://app:Jr7kQp2vX9m@{0}/app", "db.example.com");
}
