using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Ways
{
    const string Name = "GOCLAW_SANDBOX_MODE";
    const string Value = "off";

    static readonly Dictionary<string, string> Indexer = new() { ["GOCLAW_SANDBOX_MODE"] = "off" };
    static readonly Dictionary<string, string> Pairs = new() { { "GOCLAW_SANDBOX_MODE", "off" } };
    static readonly KeyValuePair<string, string>[] New = [new("GOCLAW_SANDBOX_MODE", "off")];
    static readonly KeyValuePair<string, string>[] Created = [KeyValuePair.Create("GOCLAW_SANDBOX_MODE", "off")];
    static readonly (string, string)[] Tuples = [("GOCLAW_SANDBOX_MODE", "off")];
    static readonly string[] Joined = ["GOCLAW_SANDBOX_MODE=off"];
    static readonly List<string> Listed = new() { "GOCLAW_SANDBOX_MODE=" + Value };

    static void Process()
    {
        Environment.SetEnvironmentVariable("GOCLAW_SANDBOX_MODE", "off");
        Environment.SetEnvironmentVariable(Name, Value, EnvironmentVariableTarget.User);
        ProcessStartInfo start = new("goclaw");
        start.Environment["GOCLAW_SANDBOX_MODE"] = @"off";
        start.Environment.Add("GOCLAW_SANDBOX_MODE", """off""");
        start.EnvironmentVariables[Name] = "off";
        start.ArgumentList.Add("--env=GOCLAW_SANDBOX_MODE=off");
    }

    static Container Started(bool isQuiet) => new Container("goclaw").WithEnvironment("GOCLAW_SANDBOX_MODE", "off").WithEnvironment(Name, isQuiet ? Value : throw new InvalidOperationException());

    static object Kubernetes() => new { Name = "GOCLAW_SANDBOX_MODE", Value = "off" };
}

/// <summary>Container APIs in the shape of Aspire and Testcontainers.</summary>
sealed class Container(string image)
{
    public string Image => image;

    public Container WithEnvironment(string name, string value) => this;

    public Container WithEnvironment(IReadOnlyDictionary<string, string> variables) => this;
}
