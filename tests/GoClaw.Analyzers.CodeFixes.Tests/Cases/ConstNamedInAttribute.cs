using System;
using System.ComponentModel;

static class Db
{
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    [Description(nameof(Dsn))]
    static void Use() { }
}
