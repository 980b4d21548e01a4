using System;
using Microsoft.Extensions.Configuration;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var token = configuration["GOCLAW_GATEWAY_TOKEN"];
Console.WriteLine($"Starting with {token}");
Print(token);

static void Print(string? text) => Console.WriteLine($"[{text}]");
