using System.Text.RegularExpressions;

namespace Case;

/// <summary>postgres://app:Jr7kQp2vX9m@db.example.com/app in documentation is the business of whoever reads it.</summary>
static class LookAlikes
{
    // postgres://app:Jr7kQp2vX9m@db.example.com/app in a comment, too.
    const string XmlNamespace = "http://schemas.microsoft.com/winfx/2006/xaml/presentation?password=x";
    const string Help = "Give the connection as postgres://user:password@host:port/database.";
    const string Docs = "See https://www.postgresql.org/docs/current/libpq-connect.html#password for passwords.";
    const string Redis = "https://redis.io/docs/latest/commands/auth/";
    const string Package = "Npgsql.EntityFrameworkCore.PostgreSQL@9.0.1";
    const string Mail = "mailto:postgres:team@example.com";
    const string Image = "registry.example.com/postgres:17@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const string Hash = "5f4dcc3b5aa765d61d8327deb882cf99";
    const string Claim = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/password";
    const string Json = """{ "password": "the new password of the user", "host": "the host" }""";
    const string Form = "username=app&password=Jr7kQp2vX9m&host=x";
    const string Sql = "CREATE USER app WITH PASSWORD @password";
    const string Prompt = "Password: ";
    const string Label = "Host=the name; Password=never shown";
    const string Usage = "goclaw --dsn postgres://... --password-file FILE";
    const string Path = "C:\\postgres\\pwd\\data";
    const string Git = "git@example.com:postgres/postgres.git";
    const string Sequence = "redis://[";

    static readonly Regex Pattern = new("postgres(ql)?://[^:]+:(?<password>[^@]+)@(?<host>[^/]+)/");
    static readonly Regex Verbatim = new(@"^postgres://(\w+):(\w+)@(.+)$");
    static readonly string Escape = Regex.Replace("x", "password=([^;]*)", "password=***");

#if NEVER
    const string Off = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
#endif
}
