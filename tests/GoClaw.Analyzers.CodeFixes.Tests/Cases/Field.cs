using System;

class Db
{
    static readonly string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    string own = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    public string Property { get; set; } = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    public static string Arrow => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
