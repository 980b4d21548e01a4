#nullable enable
using System;
using Microsoft.Extensions.Configuration;

static class Db
{
    static string Get(IConfiguration? configuration) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
