using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class Ways
{
    const string Name = "GOCLAW_AUTO_UPGRADE";
    const string Value = "true";

    static readonly Dictionary<string, string> Indexer = new() { ["GOCLAW_AUTO_UPGRADE"] = "true" };
    static readonly Dictionary<string, string> Pairs = new() { { "GOCLAW_AUTO_UPGRADE", "true" } };
    static readonly KeyValuePair<string, string>[] New = [new("GOCLAW_AUTO_UPGRADE", "true")];
    static readonly KeyValuePair<string, string>[] Created = [KeyValuePair.Create("GOCLAW_AUTO_UPGRADE", "true")];
    static readonly (string, string)[] Tuples = [("GOCLAW_AUTO_UPGRADE", "true")];
    static readonly string[] Joined = ["GOCLAW_AUTO_UPGRADE=true"];
    static readonly List<string> Listed = new() { "GOCLAW_AUTO_UPGRADE=" + Value };

    static void Process()
    {
        Environment.SetEnvironmentVariable("GOCLAW_AUTO_UPGRADE", "true");
        Environment.SetEnvironmentVariable(Name, Value, EnvironmentVariableTarget.User);
        ProcessStartInfo start = new("goclaw");
        start.Environment["GOCLAW_AUTO_UPGRADE"] = @"true";
        start.Environment.Add("GOCLAW_AUTO_UPGRADE", """true""");
        start.EnvironmentVariables[Name] = "true";
        start.ArgumentList.Add("--env=GOCLAW_AUTO_UPGRADE=true");
    }

    static Container Started(bool isQuiet) => new Container("goclaw").WithEnvironment("GOCLAW_AUTO_UPGRADE", "true").WithEnvironment(Name, isQuiet ? Value : throw new InvalidOperationException());

    static object Kubernetes() => new { Name = "GOCLAW_AUTO_UPGRADE", Value = "true" };
}

/// <summary>Container APIs in the shape of Aspire and Testcontainers.</summary>
sealed class Container(string image)
{
    public string Image => image;

    public Container WithEnvironment(string name, string value) => this;

    public Container WithEnvironment(IReadOnlyDictionary<string, string> variables) => this;
}
