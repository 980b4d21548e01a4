using System;

public class Db
{
    private const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    public const string Open = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    internal const string Inner = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Use() => Dsn + Open + Db.Inner + nameof(Dsn);
}
