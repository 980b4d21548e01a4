namespace Case;

static class Placeholders
{
    static readonly string[] None =
    [
        "postgres://user:<password>@host/db",
        "postgres://USER:PASSWORD@HOST:5432/DBNAME",
        "postgres://user:***@host/db",
        "postgres://user:change-me@host/db",
        "postgres://user:changeme@host/db",
        "postgres://user:your-password@host/db",
        "postgres://user:your_password_here@host/db",
        "postgres://user:${POSTGRES_PASSWORD}@host/db",
        "postgres://user:$POSTGRES_PASSWORD@host/db",
        "postgres://user:{password}@host/db",
        "postgres://{0}:{1}@{2}/{3}",
        "postgres://user:%s@host/db",
        "postgres://user:xxxxx@host/db",
        "postgres://goclaw:goclaw@postgres:5432/goclaw",
        "postgres://postgres:postgres@db/app",
        "postgres://app:password@db/app",
        "redis://:<password>@cache.example.com:6379",
        "redis://default:${REDIS_PASSWORD}@cache.example.com:6379",
        "Host=db.example.com;Username=app;Password={0}",
        "Host=db.example.com;Username=app;Password=<password>",
        "Host=db.example.com;Username=app;Password=***",
        "Host=db.example.com;Username=app;Password=${DB_PASSWORD}",
        "Host=db.example.com;Username=postgres;Password=postgres",
        "Server=db.example.com;User ID=app;Password=password",
        "host=db.example.com user=app password=$PGPASSWORD",
    ];
}
