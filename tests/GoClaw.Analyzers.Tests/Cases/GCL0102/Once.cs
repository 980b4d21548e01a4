namespace Case;

static class Once
{
    // One leak, one finding: where it is written, not where it is used.
    const string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    const string Copy = Dsn;
    const string WithTls = Dsn + "?sslmode=require";
    static readonly string Message = $"connecting to {Dsn} now";

    static void Use(string dsn = Dsn) => System.GC.KeepAlive(dsn == Once.Dsn ? Once.Dsn + "" : (Dsn));
}
