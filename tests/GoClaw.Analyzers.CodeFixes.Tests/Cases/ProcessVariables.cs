using System;
using System.Diagnostics;

static class Gateway
{
    const string Token = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";

    static void Start(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_POSTGRES_DSN"] = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";
        start.Environment["GOCLAW_ENCRYPTION_KEY"] = "9c1f4b7ae06d25831b5e7f90c4d2a86837fe51b0ad9264c8e3150f7b6d82a94c";
        start.Environment["GOCLAW_GROQ_API_KEY"] = "Jr7kQp2vX9mWc5tLz8bN";
        start.Environment["GOCLAW_GATEWAY_TOKEN"] = Token;
    }
}
