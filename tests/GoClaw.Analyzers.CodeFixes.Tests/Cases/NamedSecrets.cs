using System;

class GoClawOptions
{
    public string Token { get; set; } = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";
    public string EncryptionKey { get; set; } = "9c1f4b7ae06d25831b5e7f90c4d2a86837fe51b0ad9264c8e3150f7b6d82a94c";
}

static class Use
{
    const string GoClawToken = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA";

    static GoClawOptions Make() => new() { Token = "Jr7kQp2vX9mWc5tLz8bNd4hSg6fYe3uA" };
}
