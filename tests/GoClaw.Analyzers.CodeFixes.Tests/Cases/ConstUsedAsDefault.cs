using System;

static class Db
{
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static void Use(string dsn = Dsn) { }
}
