using System;

static class Db
{
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    const string Other = "postgres://app:Jr7kQp2vX9m@db2.example.com/app";
    const string Third = "postgres://app:Jr7kQp2vX9m@db3.example.com/app";

    static int Use(string dsn)
    {
        switch (dsn)
        {
            case Dsn:
                return 1;
            default:
                return dsn is Other ? 2 : dsn switch { Db.Third => 3, _ => 4 };
        }
    }
}
