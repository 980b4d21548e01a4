using System;
using Microsoft.Extensions.Configuration;

class Db(IConfiguration configuration)
{
    readonly string field = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    const string Constant = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    static readonly string Static = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    string Get() => "postgres://app:Jr7kQp2vX9m@db.example.com/app" + configuration["x"];

    static string Shared() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    Db() : this(new ConfigurationBuilder().Build())
    {
        string dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }
}

class Derived(IConfiguration configuration) : Connection("postgres://app:Jr7kQp2vX9m@db.example.com/app")
{
    object Own => configuration;
}

class Connection(string dsn)
{
    public string Dsn => dsn;
}
