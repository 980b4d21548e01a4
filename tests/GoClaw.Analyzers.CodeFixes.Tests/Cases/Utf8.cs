using System;

class Db
{
    static ReadOnlySpan<byte> Dsn => "postgres://app:Jr7kQp2vX9m@db.example.com/app"u8;
}
