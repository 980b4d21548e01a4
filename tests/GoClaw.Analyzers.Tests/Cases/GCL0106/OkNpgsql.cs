using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

/// <summary>The key=value form is the right one for Npgsql.</summary>
static class OkNpgsql
{
    static readonly Dictionary<string, string?> Settings = new() { ["ConnectionStrings:Shop"] = "Host=localhost;Database=shop;Username=shop", ["GOCLAW_DIR"] = "x=y" };

    static void Set(string password)
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__GoClaw", $"Host=db.example.com;Username=goclaw;Password={password}");
        Environment.SetEnvironmentVariable("SHOP_DSN", $"Host=db.example.com;Username=shop;Password={password}");
    }
}
