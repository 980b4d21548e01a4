namespace Case;

static class Loopback
{
    const string Name = "postgres://app:Jr7kQp2vX9m@localhost:5432/app";
    const string Address = "postgres://app:Jr7kQp2vX9m@127.0.0.1/app";
    const string Six = "postgres://app:Jr7kQp2vX9m@[::1]:5432/app";
    const string KeyValue = "Host=localhost;Username=app;Password=Jr7kQp2vX9m";
    const string Redis = "redis://:Jr7kQp2vX9m@localhost:6379";
}
