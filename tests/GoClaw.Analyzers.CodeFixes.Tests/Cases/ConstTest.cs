using System;

static class Db
{
    const bool IsSet = "postgres://app:Jr7kQp2vX9m@db.example.com/app" != "";
}
