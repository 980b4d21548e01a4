using System;

static class Gateway
{
    const string Key = "9c1f4b7ae06d25831b5e7f90c4d2a86837fe51b0ad9264c8e3150f7b6d82a94c";

    static void Start()
    {
        Environment.SetEnvironmentVariable("GOCLAW_POSTGRES_DSN", "postgres://app:Jr7kQp2vX9m@db.example.com/app");
        Environment.SetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN", ("Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA"));
        Environment.SetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY", Key);
        Environment.SetEnvironmentVariable("APP_DSN", "postgres://app:Jr7kQp2vX9m@db.example.com/app");
    }
}
