using System;
using Microsoft.Extensions.Configuration;

static class Db
{
    static string Get(IConfiguration configuration) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Root(IConfigurationRoot root) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Manager(ConfigurationManager manager) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static Func<string> Lambda(IConfiguration configuration) => () => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Nullable(IConfiguration? configuration) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Section(IConfigurationSection database) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string NamedSection(IConfiguration databaseSection) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string ByReference(ref IConfiguration configuration) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
