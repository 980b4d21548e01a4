using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOtherVariables
{
    static readonly Dictionary<string, string> Shop = new()
    {
        ["SHOP_DSN"] = "postgres://shop:postgres@postgres/shop",
        ["POSTGRES_PASSWORD"] = "postgres",
        ["POSTGRES_USER"] = "goclaw",
        ["GOCLAW_USER_ID"] = "postgres",
    };
}
