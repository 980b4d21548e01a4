namespace Case.System
{
    class Version { }
}

namespace Case
{
    class Db
    {
        public string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }
}
