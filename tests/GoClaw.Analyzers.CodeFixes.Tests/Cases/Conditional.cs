using System;

class Db
{
#if DEBUG
    const string Dsn = "postgres://app:other@localhost/app";
#else
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
#endif

    static string Get()
    {
#if !DEBUG
        return "postgres://app:Jr7kQp2vX9m@db.example.com/app"; // in production
#else
        return "";
#endif
    }
#region Constants
    static string Region = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
#endregion
#pragma warning disable GCL0102
    static string Known = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
#pragma warning restore GCL0102
}
