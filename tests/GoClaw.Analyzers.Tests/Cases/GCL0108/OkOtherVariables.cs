using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOtherVariables
{
    static readonly Dictionary<string, string> Shop = new()
    {
        ["SHOP_DSN"] = "postgres://shop@db.example.com/shop?sslmode=disable",
        ["GOCLAW_REDIS_DSN"] = "redis://cache.example.com:6379",
        ["GOCLAW_DIR"] = "postgres://goclaw@db.example.com/goclaw?sslmode=disable",
    };
}
