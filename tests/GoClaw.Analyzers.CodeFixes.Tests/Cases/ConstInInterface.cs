interface IDb
{
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
