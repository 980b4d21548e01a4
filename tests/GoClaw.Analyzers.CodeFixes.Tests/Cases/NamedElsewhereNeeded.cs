using System;
using System.ComponentModel;
using System.Diagnostics;

static class Gateway
{
    const string Token = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";

    [Description(Token)]
    static void Start(ProcessStartInfo start) => start.Environment["GOCLAW_GATEWAY_TOKEN"] = Token;
}
