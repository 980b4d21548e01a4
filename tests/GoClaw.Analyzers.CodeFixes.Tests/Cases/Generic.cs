using System;
using System.Collections.Generic;
using System.Threading.Tasks;

class Db<T>(string dsn = "")
    where T : class
{
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    public static Db<T> Make() => new(Dsn);

    public async Task<string> Get()
    {
        await Task.Yield();
        return await Task.FromResult("postgres://app:Jr7kQp2vX9m@db.example.com/app");
    }

    public static implicit operator Db<T>(string other) => new("postgres://app:Jr7kQp2vX9m@db.example.com/app" + dsnless);

    const string dsnless = "";

    string this[int index] => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    ~Db() => GC.KeepAlive("postgres://app:Jr7kQp2vX9m@db.example.com/app" + dsn);
}
