using System;

namespace Case
{
    class Environment { }

    class InvalidOperationException { }

    class Db
    {
        public string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }
}
