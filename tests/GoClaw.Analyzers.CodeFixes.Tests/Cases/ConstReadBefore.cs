using System;

static class Db
{
    static readonly string WithTls = Dsn + "?sslmode=require";
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
