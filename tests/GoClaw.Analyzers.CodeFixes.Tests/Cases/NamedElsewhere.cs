using System;
using System.Diagnostics;

static class Gateway
{
    const string Token = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";
    static readonly string Copy = Token;

    static void Start(ProcessStartInfo start, ProcessStartInfo other)
    {
        string local = "9c1f4b7ae06d25831b5e7f90c4d2a86837fe51b0ad9264c8e3150f7b6d82a94c";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = Token;
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = local;
        other.Environment["GOCLAW_GATEWAY_TOKEN"] = Gateway.Token;
        other.Environment["GOCLAW_ENCRYPTION_KEY"] = Copy;
    }
}
