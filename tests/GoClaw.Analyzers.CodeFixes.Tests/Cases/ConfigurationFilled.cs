using System;
using System.Collections.Generic;
using Microsoft.Extensions.Configuration;

static class Db
{
    static void Fill(ConfigurationManager configuration)
    {
        configuration["Database:Dsn"] = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Dsn"] = "postgres://app:Jr7kQp2vX9m@db.example.com/app" });
    }
}
