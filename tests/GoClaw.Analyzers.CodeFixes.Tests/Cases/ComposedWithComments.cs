using System;

static class Db
{
    static readonly string Dsn = "postgres://app:Jr7kQp2vX9m" // the old password
        + "@db.example.com/app";

    static readonly string Staged = "postgres://app:Jr7kQp2vX9m"
#if DEBUG
        + "@debug.example.com/app";
#else
        + "@db.example.com/app";
#endif
}
