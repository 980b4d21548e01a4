using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkOtherStrings
{
    const string Test = "postgres://goclaw:goclaw@postgres/goclaw";
    const string Hint = "GOCLAW_POSTGRES_DSN is postgres://goclaw:goclaw@postgres/goclaw by default";
    static readonly string Connection = "Host=localhost;Username=postgres;Password=postgres";
    static readonly string[] Words = ["GOCLAW_POSTGRES_DSN", "postgres://goclaw:goclaw@postgres/goclaw"];
}
