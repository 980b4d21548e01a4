using System;

static class Db
{
    static string WithTls => Dsn + "?sslmode=require";
    static readonly Func<string> Later = () => "";
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    static readonly string Copy = Dsn;
}
