using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Secrets;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("postgres://goclaw:s3cr3t@db.internal:5432/goclaw?sslmode=disable", DatabaseKind.Postgres, "db.internal", "s3cr3t")]
    [InlineData("postgresql://u:s3cr3t@db/goclaw", DatabaseKind.Postgres, "db", "s3cr3t")]
    [InlineData("POSTGRES://u:s3cr3t@DB/goclaw", DatabaseKind.Postgres, "DB", "s3cr3t")]
    [InlineData("postgresql+asyncpg://u:s3cr3t@db/goclaw", DatabaseKind.Postgres, "db", "s3cr3t")]
    [InlineData("jdbc:postgresql://db/goclaw?user=u&password=s3cr3t&ssl=true", DatabaseKind.Postgres, "db", "s3cr3t")]
    [InlineData("redis://:s3cr3t@cache:6379/0", DatabaseKind.Redis, "cache", "s3cr3t")]
    [InlineData("rediss://default:s3cr3t@cache.example.com:6380", DatabaseKind.Redis, "cache.example.com", "s3cr3t")]
    [InlineData("postgres://u:s3cr3t@[2001:db8::1]:5432/db", DatabaseKind.Postgres, "2001:db8::1", "s3cr3t")]
    [InlineData("postgres://u:s3cr3t@h1:5432,h2:5433/db", DatabaseKind.Postgres, "h1", "s3cr3t")]
    [InlineData("postgres://u:p%40ss%2Fw0rd@db/x", DatabaseKind.Postgres, "db", "p%40ss%2Fw0rd")]
    [InlineData("postgres://u:p@ss@db/x", DatabaseKind.Postgres, "db", "p@ss")]
    [InlineData("postgres://u:p/ss@db/x", DatabaseKind.Postgres, "db", "p/ss")]
    [InlineData("postgres://u:p@s/s@db/x", DatabaseKind.Postgres, "db", "p@s/s")]
    [InlineData("postgres://u:p?s#s@db/x", DatabaseKind.Postgres, "db", "p?s#s")]
    [InlineData("postgres://u:p:s:s@db/x", DatabaseKind.Postgres, "db", "p:s:s")]
    [InlineData("postgres://u:s3cr3t@db/x?options=a@b", DatabaseKind.Postgres, "db", "s3cr3t")]
    [InlineData("postgres://u:s3cr3t@db", DatabaseKind.Postgres, "db", "s3cr3t")]
    [InlineData("postgres://u:s3cr3t@${DB_HOST:-db}/x", DatabaseKind.Postgres, "${DB_HOST:-db}", "s3cr3t")]
    [InlineData("postgres://${DB_USER:-goclaw}:s3cr3t@db/x", DatabaseKind.Postgres, "db", "s3cr3t")]
    public void A_url_with_a_password_is_read(string text, DatabaseKind kind, string host, string password)
    {
        ConnectionString dsn = Read(text);
        Assert.Equal((kind, ConnectionStringForm.Url, host, true, PasswordKind.Literal), (dsn.Kind, dsn.Form, dsn.Host, dsn.HasPassword, dsn.PasswordKind));
        Assert.Equal(password, Password(text, dsn));
        Assert.False(dsn.IsLoopback);
        Assert.Equal(text.Length, dsn.Span.End);
    }

    [Theory]
    [InlineData("Host=db;Username=goclaw;Password=s3cr3t;Database=goclaw", "db", "s3cr3t")]
    [InlineData("host=db;username=goclaw;password=s3cr3t", "db", "s3cr3t")]
    [InlineData("Server=db;Port=5432;User ID=goclaw;Password=s3cr3t;Database=goclaw;", "db", "s3cr3t")]
    [InlineData("Server=db;User Id=goclaw;Password=s3cr3t;Database=goclaw", "db", "s3cr3t")]
    [InlineData("Server=db;Port=5432;Uid=goclaw;Pwd=s3cr3t;Database=goclaw", "db", "s3cr3t")]
    [InlineData("Host = db ; Username = goclaw ; Password = s3cr3t ; Pooling = true", "db", "s3cr3t")]
    [InlineData("Username=goclaw;Password=s3cr3t;Host=db", "db", "s3cr3t")]
    [InlineData("Host=db;Username=u;Password=\"s3;cr=3t\";Database=x", "db", "s3;cr=3t")]
    [InlineData("Host=db;Username=u;Password='s3;cr3t'", "db", "s3;cr3t")]
    [InlineData("Host=db;Username=u;Password='it''s'", "db", "it''s")]
    [InlineData("Host=db;Username=u;Password=s3 cr3t;Database=x", "db", "s3 cr3t")]
    [InlineData("Host=db;Username=u;Password=s3cr3t=;Database=x", "db", "s3cr3t=")]
    [InlineData("Host=db;Username=u;Password=s3cr3t;SSL Mode=Require;Trust Server Certificate=true", "db", "s3cr3t")]
    [InlineData("Host=db:5433,db2;Username=u;Password=s3cr3t", "db", "s3cr3t")]
    [InlineData("Host=db;\n  Username=u;\n  Password=s3cr3t;", "db", "s3cr3t")]
    [InlineData("host=db port=5432 user=goclaw password=s3cr3t dbname=goclaw sslmode=disable", "db", "s3cr3t")]
    [InlineData("host=db user=goclaw password='s3 cr3t' dbname=goclaw", "db", "s3 cr3t")]
    [InlineData("host=db user=goclaw password='it\\'s' dbname=goclaw", "db", "it\\'s")]
    [InlineData("user=goclaw password=s3cr3t host=db", "db", "s3cr3t")]
    [InlineData("hostaddr=10.0.0.5 user=goclaw password=s3cr3t", "10.0.0.5", "s3cr3t")]
    public void Keys_and_values_with_a_password_are_read(string text, string host, string password)
    {
        ConnectionString dsn = Read(text);
        Assert.Equal((DatabaseKind.Postgres, ConnectionStringForm.KeyValue, host, PasswordKind.Literal), (dsn.Kind, dsn.Form, dsn.Host, dsn.PasswordKind));
        Assert.Equal(password, Password(text, dsn));
        Assert.False(dsn.IsLoopback);
    }

    [Theory]
    [InlineData("Server=db;Initial Catalog=goclaw;User ID=u;Password=s3cr3t")]
    [InlineData("Data Source=db;User ID=u;Password=s3cr3t;Database=goclaw")]
    [InlineData("Server=db;Database=goclaw;User Id=u;Password=s3cr3t;TrustServerCertificate=True")]
    [InlineData("Server=db;Database=goclaw;User Id=u;Password=s3cr3t;Trust Server Certificate=True")]
    [InlineData("Server=db;Database=goclaw;User Id=u;Password=s3cr3t;Integrated Security=false")]
    [InlineData("Server=db;Database=goclaw;User Id=u;Password=s3cr3t;MultipleActiveResultSets=true")]
    [InlineData("Server=db;Database=goclaw;User Id=u;Password=s3cr3t;Encrypt=True")]
    [InlineData("Server=tcp:db.database.windows.net,1433;Database=goclaw;User ID=u;Password=s3cr3t")]
    [InlineData("Server=.\\SQLEXPRESS;Database=goclaw;User Id=u;Password=s3cr3t")]
    [InlineData("Server=(localdb)\\mssqllocaldb;Database=goclaw;User Id=u;Password=s3cr3t")]
    [InlineData("Server=localhost;Database=goclaw;User Id=sa;Password=s3cr3t")]
    [InlineData("Server=db;Database=goclaw;Uid=root;Pwd=s3cr3t;")]
    [InlineData("Server=db;Port=3306;Database=goclaw;User ID=u;Password=s3cr3t")]
    [InlineData("Server=db;Database=goclaw;User=u;Password=s3cr3t;AllowPublicKeyRetrieval=true")]
    [InlineData("Host=db;Port=3306;Username=u;Password=s3cr3t")]
    [InlineData("Data Source=goclaw.db;Password=s3cr3t")]
    [InlineData("Data Source=:memory:")]
    [InlineData("AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net")]
    [InlineData("mysql://u:s3cr3t@db/goclaw")]
    [InlineData("sqlserver://u:s3cr3t@db/goclaw")]
    [InlineData("mongodb+srv://u:s3cr3t@db/goclaw")]
    [InlineData("amqp://u:s3cr3t@db/goclaw")]
    [InlineData("https://u:s3cr3t@example.com/")]
    [InlineData("Password=s3cr3t")]
    [InlineData("Host=db;Password=s3cr3t")]
    [InlineData("user=u password=s3cr3t")]
    [InlineData("the host = db and the user = u")]
    [InlineData("postgres://")]
    [InlineData("redis:")]
    [InlineData("postgres")]
    [InlineData("mypostgres://u:p@h/db")]
    [InlineData("")]
    public void Connection_strings_of_others_are_not_ours(string text) => Assert.Empty(ConnectionString.FindAll(text));

    [Theory]
    [InlineData("redis://localhost:6379", PasswordKind.None)]
    [InlineData("postgres://db:5432/goclaw?sslmode=verify-full", PasswordKind.None)]
    [InlineData("postgres://goclaw@db/goclaw", PasswordKind.None)]
    [InlineData("postgres://db/goclaw?application_name=a@b", PasswordKind.None)]
    [InlineData("Host=db;Username=u;Database=goclaw", PasswordKind.None)]
    [InlineData("postgres://goclaw:@db/goclaw", PasswordKind.Empty)]
    [InlineData("Host=db;Username=u;Password=;Database=goclaw", PasswordKind.Empty)]
    [InlineData("postgres://goclaw:${POSTGRES_PASSWORD}@db/goclaw", PasswordKind.Reference)]
    [InlineData("postgres://goclaw:${POSTGRES_PASSWORD:?must be set}@db/goclaw", PasswordKind.Reference)]
    [InlineData("postgres://goclaw:{{ .Values.password }}@db/goclaw", PasswordKind.Reference)]
    [InlineData("postgres://goclaw:$DB_PASSWORD@db/goclaw", PasswordKind.Reference)]
    [InlineData("postgres://goclaw:<password>@db/goclaw", PasswordKind.Placeholder)]
    [InlineData("postgres://goclaw:%3Cpassword%3E@db/goclaw", PasswordKind.Placeholder)]
    [InlineData("postgres://goclaw:***@db/goclaw", PasswordKind.Placeholder)]
    [InlineData("postgres://goclaw:change-me@db/goclaw", PasswordKind.Placeholder)]
    [InlineData("Host=db;Username=u;Password=<password>", PasswordKind.Placeholder)]
    [InlineData("postgres://goclaw:goclaw@db/goclaw", PasswordKind.WellKnown)]
    [InlineData("postgres://goclaw:${POSTGRES_PASSWORD:-goclaw}@db/goclaw", PasswordKind.WellKnown)]
    [InlineData("postgres://postgres:postgres@db/goclaw", PasswordKind.WellKnown)]
    [InlineData("Host=db;Username=u;Password=password", PasswordKind.WellKnown)]
    [InlineData("redis://:changeme123@db", PasswordKind.Literal)]
    [InlineData("postgres://goclaw:${POSTGRES_PASSWORD:-s3cr3t}@db/goclaw", PasswordKind.Literal)]
    public void The_password_is_judged(string text, PasswordKind kind)
    {
        ConnectionString dsn = Read(text);
        Assert.Equal(kind, dsn.PasswordKind);
        Assert.Equal(kind is not (PasswordKind.None or PasswordKind.Empty), dsn.HasPassword);
        Assert.Equal(kind == PasswordKind.None, dsn.PasswordSpan is null);
    }

    [Theory]
    [InlineData("postgres://u:p@localhost/db", true)]
    [InlineData("postgres://u:p@LOCALHOST:5432/db", true)]
    [InlineData("postgres://u:p@127.0.0.1/db", true)]
    [InlineData("postgres://u:p@127.8.9.10:5432/db", true)]
    [InlineData("postgres://u:p@[::1]:5432/db", true)]
    [InlineData("postgres://u:p@%2Fvar%2Frun%2Fpostgresql/db", true)]
    [InlineData("postgres://u:p@/db?host=/var/run/postgresql", true)]
    [InlineData("postgres://u:p@/db", true)]
    [InlineData("redis://:p@localhost:6379", true)]
    [InlineData("Host=/var/run/postgresql;Username=u;Password=p", true)]
    [InlineData("Host=127.0.0.1;Username=u;Password=p", true)]
    [InlineData("Host=::1;Username=u;Password=p", true)]
    [InlineData("user=u password=p dbname=x", true)]
    [InlineData("postgres://u:p@/db?host=db.example.com", false)]
    [InlineData("postgres://u:p@localhost,db2/db", false)]
    [InlineData("postgres://u:p@localhost.example.com/db", false)]
    [InlineData("postgres://u:p@127.example.com/db", false)]
    [InlineData("postgres://u:p@10.0.0.1/db", false)]
    [InlineData("postgres://u:p@0.0.0.0/db", false)]
    [InlineData("Host=postgres;Username=u;Password=p", false)]
    public void Loopback_is_this_machine_alone(string text, bool loopback) => Assert.Equal(loopback, Read(text).IsLoopback);

    [Fact]
    public void All_connection_strings_of_a_text_are_found_where_they_stand()
    {
        string text = """
            # see https://example.com/docs
            A="postgres://u:one@h1/db",'redis://:two@h2:6379/0'
            "ConnectionStrings": { "Default": "Host=h3;Username=u;Password=three" }, "x": "y"
            (postgres://u:four@h4/db). Then Server=h5;Port=5432;User ID=u;Password=five
            psql "host=h6 user=u password=six dbname=db"
            """;
        IReadOnlyList<ConnectionString> found = ConnectionString.FindAll(text);
        Assert.Equal(["h1", "h2", "h3", "h4", "h5", "h6"], found.Select(dsn => dsn.Host));
        Assert.Equal(["one", "two", "three", "four", "five", "six"], found.Select(dsn => Password(text, dsn)));
        Assert.Equal("postgres://u:four@h4/db", text.Substring(found[3].Span.Start, found[3].Span.Length));
        Assert.Equal("Host=h3;Username=u;Password=three", text.Substring(found[2].Span.Start, found[2].Span.Length));
    }

    [Fact]
    public void Only_the_range_is_read()
    {
        string text = "postgres://u:one@h1/db postgres://u:two@h2/db";
        Assert.True(ConnectionString.TryRead(text, new TextSpan(23, 22), out ConnectionString? dsn));
        Assert.Equal("h2", dsn.Host);
        Assert.False(ConnectionString.TryRead(text, new TextSpan(0, 8), out _));
    }

    static ConnectionString Read(string text)
    {
        Assert.True(ConnectionString.TryRead(text, new TextSpan(0, text.Length), out ConnectionString? dsn));
        return dsn;
    }

    static string? Password(string text, ConnectionString dsn) => dsn.PasswordSpan is TextSpan span ? text.Substring(span.Start, span.Length) : null;
}
