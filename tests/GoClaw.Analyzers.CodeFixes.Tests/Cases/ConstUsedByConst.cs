using System;

static class Db
{
    internal const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}

static class Other
{
    const string WithTls = Db.Dsn + "?sslmode=require";
}
