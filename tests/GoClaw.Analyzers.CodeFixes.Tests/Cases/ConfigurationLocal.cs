using System;
using Microsoft.Extensions.Configuration;

static class Db
{
    static string Before()
    {
        string dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        IConfiguration configuration = new ConfigurationBuilder().Build();
        return dsn + configuration["x"];
    }

    static string Behind()
    {
        var configuration = new ConfigurationBuilder().Build();
        return "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    static string Unset(bool test)
    {
        IConfiguration configuration;
        if (test)
            configuration = new ConfigurationBuilder().Build();
        return "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    static string Nearest(IConfiguration configuration)
    {
        var own = new ConfigurationBuilder().AddConfiguration(configuration).Build();
        return "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    static Func<string> Static()
    {
        var configuration = new ConfigurationBuilder().Build();
        return static () => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    static string Early()
    {
        string first = Get();
        var configuration = new ConfigurationBuilder().Build();
        return first;
        string Get() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    static string Block(bool test)
    {
        if (test)
        {
            var inner = new ConfigurationBuilder().Build();
        }

        return "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }
}
