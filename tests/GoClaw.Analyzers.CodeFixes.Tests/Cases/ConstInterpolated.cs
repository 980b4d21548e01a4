using System;

static class Db
{
    const string Host = "db.example.com";
    const string Dsn = $"postgres://app:Jr7kQp2vX9m@{Host}/app";
}
