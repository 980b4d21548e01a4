using System;

static class Db
{
    static void Lambda(Action<Func<string>> connect)
    {
        const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        connect(static () => Dsn);
    }

    static string Function()
    {
        const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        return Get();
        static string Get() => Dsn;
    }

    static string Early()
    {
        string first = Get();
        const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        return first;
        string Get() => Dsn;
    }

    static int Case(string dsn)
    {
        const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        return dsn is Dsn ? 1 : 2;
    }

    static string Section(int stage)
    {
        switch (stage)
        {
            case 0:
                const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
                return Dsn;
            default:
                return Dsn;
        }
    }
}
