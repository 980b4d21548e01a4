using System;

class Db
{
    static object?[] Bind(string dsn, bool test, object any) =>
    [
        "postgres://app:Jr7kQp2vX9m@db.example.com/app".Length,
        "postgres://app:Jr7kQp2vX9m@db.example.com/app"[0],
        dsn == "postgres://app:Jr7kQp2vX9m@db.example.com/app",
        "postgres://app:Jr7kQp2vX9m@db.example.com/app" == dsn,
        (object)"postgres://app:Jr7kQp2vX9m@db.example.com/app",
        "postgres://app:Jr7kQp2vX9m@db.example.com/app"!,
        "postgres://app:Jr7kQp2vX9m@db.example.com/app" as object,
        "postgres://app:Jr7kQp2vX9m@db.example.com/app" is { Length: > 3 },
        test ? "postgres://app:Jr7kQp2vX9m@db.example.com/app" : "",
        test ? "" : "postgres://app:Jr7kQp2vX9m@db.example.com/app",
        dsn ?? "postgres://app:Jr7kQp2vX9m@db.example.com/app",
        "postgres://app:Jr7kQp2vX9m@db.example.com/app" ?? dsn,
        ("postgres://app:Jr7kQp2vX9m@db.example.com/app"),
        "postgres://app:Jr7kQp2vX9m@db.example.com/app" switch { "" => 1, _ => 2 },
        dsn switch { "" => "postgres://app:Jr7kQp2vX9m@db.example.com/app", _ => "" },
        "postgres://app:Jr7kQp2vX9m@db.example.com/app"?.Length,
        any ??= "postgres://app:Jr7kQp2vX9m@db.example.com/app",
    ];
}
