using System;

static class Db
{
    static void Shell(Action<string> run)
    {
        run("psql 'postgres://app:Jr7kQp2vX9m@db.example.com/app' -c 'select 1'");
        run("postgres://app:Jr7kQp2vX9m@db.example.com/app\nredis://:Jr7kQp2vX9m@cache.example.com:6379");
    }
}
