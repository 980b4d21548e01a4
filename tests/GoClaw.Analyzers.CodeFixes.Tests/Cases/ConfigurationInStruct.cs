using System;
using Microsoft.Extensions.Configuration;

struct Db
{
    IConfiguration configuration;

    public Db(IConfiguration configuration) => this.configuration = configuration;

    string Get() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    Func<string> Later() => () => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
