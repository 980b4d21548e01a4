using System;
using System.Collections.Generic;

class Db
{
    public string? Dsn { get; set; }

    static IEnumerable<string> Each()
    {
        yield return "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    static void Take(string dsn, Db db)
    {
        string local = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        var inferred = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        db.Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        Take("postgres://app:Jr7kQp2vX9m@db.example.com/app", new Db { Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app" });
        Take(dsn: "postgres://app:Jr7kQp2vX9m@db.example.com/app", new());
        string[] list = ["postgres://app:Jr7kQp2vX9m@db.example.com/app", "x"];
        string[] array = { "postgres://app:Jr7kQp2vX9m@db.example.com/app" };
        Dictionary<string, string> map = new() { ["dsn"] = "postgres://app:Jr7kQp2vX9m@db.example.com/app" };
        object anonymous = new { Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app" };
        (string, int) tuple = ("postgres://app:Jr7kQp2vX9m@db.example.com/app", 1);
        Func<string> lambda = () => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        Func<string> body = delegate { return "postgres://app:Jr7kQp2vX9m@db.example.com/app"; };
        Span<char> copy = "postgres://app:Jr7kQp2vX9m@db.example.com/app".ToCharArray();
        ReadOnlySpan<char> span = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }
}
