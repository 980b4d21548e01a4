static class Db
{
    static string At(string host) => $"postgres://app:Jr7kQp2vX9m@{host}/app";

    static string For(string name) => "Host=" + name + ";Username=app;Password=Jr7kQp2vX9m";
}
