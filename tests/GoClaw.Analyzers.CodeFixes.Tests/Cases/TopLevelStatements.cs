using System;
using Microsoft.Extensions.Configuration;

const string dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
IConfiguration configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
Connect(dsn);
Connect("postgres://app:Jr7kQp2vX9m@db.example.com/app");

void Connect(string to) => Console.WriteLine(to.Length);
