using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Case;

static class OkText
{
    const string Hint = "GOCLAW_AUTO_UPGRADE=true";
    static readonly string[] Words = ["set GOCLAW_AUTO_UPGRADE=true first", "GOCLAW_AUTO_UPGRADE"];
    static void Print() => Console.WriteLine("GOCLAW_AUTO_UPGRADE=true");
}
