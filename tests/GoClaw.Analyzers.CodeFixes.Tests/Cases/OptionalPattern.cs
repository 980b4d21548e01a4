using System;

static class Db
{
    static bool Is(object dsn) => dsn is "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static bool Not(string dsn) => dsn is not "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
