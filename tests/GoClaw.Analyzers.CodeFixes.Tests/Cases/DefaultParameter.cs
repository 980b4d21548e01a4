class Db
{
    static void Use(string dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app")
    {
        var lambda = (string other = "postgres://app:Jr7kQp2vX9m@db.example.com/app") => other.Length;
    }
}

record Options(string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app");
