using System;

static class Db
{
    static void Use(Action<string> connect)
    {
        const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        connect(Dsn);
        Action again = () => connect(Dsn);
        void Third() => connect(Dsn);
        Third();
    }
}
