using System;
using Microsoft.Extensions.Hosting;

class Startup(IHostEnvironment environment)
{
    public IHostEnvironment Environment => environment;

    public string Dsn() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
