class Db
{
    static int Use(string dsn)
    {
        switch (dsn)
        {
            case "postgres://app:Jr7kQp2vX9m@db.example.com/app":
                return 1;
        }

        return dsn is "postgres://app:Jr7kQp2vX9m@db.example.com/app" or "x" ? 2 : dsn switch { "postgres://app:Jr7kQp2vX9m@db.example.com/app" => 3, _ => 4 };
    }
}
