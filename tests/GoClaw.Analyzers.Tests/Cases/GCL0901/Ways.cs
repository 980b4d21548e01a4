using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Ways
{
    const string Name = "GOCLAW_ALLOW_INSECURE_NO_AUTH";
    const string Value = "1";

    static readonly Dictionary<string, string> Indexer = new() { ["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = "1" };
    static readonly Dictionary<string, string> Pairs = new() { { "GOCLAW_ALLOW_INSECURE_NO_AUTH", "1" } };
    static readonly KeyValuePair<string, string>[] New = [new("GOCLAW_ALLOW_INSECURE_NO_AUTH", "1")];
    static readonly KeyValuePair<string, string>[] Created = [KeyValuePair.Create("GOCLAW_ALLOW_INSECURE_NO_AUTH", "1")];
    static readonly (string, string)[] Tuples = [("GOCLAW_ALLOW_INSECURE_NO_AUTH", "1")];
    static readonly string[] Joined = ["GOCLAW_ALLOW_INSECURE_NO_AUTH=1"];
    static readonly List<string> Listed = new() { "GOCLAW_ALLOW_INSECURE_NO_AUTH=" + Value };

    static void Process()
    {
        Environment.SetEnvironmentVariable("GOCLAW_ALLOW_INSECURE_NO_AUTH", "1");
        Environment.SetEnvironmentVariable(Name, Value, EnvironmentVariableTarget.User);
        ProcessStartInfo start = new("goclaw");
        start.Environment["GOCLAW_ALLOW_INSECURE_NO_AUTH"] = @"1";
        start.Environment.Add("GOCLAW_ALLOW_INSECURE_NO_AUTH", """1""");
        start.EnvironmentVariables[Name] = "1";
        start.ArgumentList.Add("--env=GOCLAW_ALLOW_INSECURE_NO_AUTH=1");
    }

    static Container Started(bool isQuiet) => new Container("goclaw").WithEnvironment("GOCLAW_ALLOW_INSECURE_NO_AUTH", "1").WithEnvironment(Name, isQuiet ? Value : throw new InvalidOperationException());

    static object Kubernetes() => new { Name = "GOCLAW_ALLOW_INSECURE_NO_AUTH", Value = "1" };
}

/// <summary>Container APIs in the shape of Aspire and Testcontainers.</summary>
sealed class Container(string image)
{
    public string Image => image;

    public Container WithEnvironment(string name, string value) => this;

    public Container WithEnvironment(IReadOnlyDictionary<string, string> variables) => this;
}
