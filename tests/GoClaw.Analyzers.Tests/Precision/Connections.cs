using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Data;

/// <summary>Connections that carry no password of a PostgreSQL or Redis, whatever they look like.</summary>
class Connections(IConfiguration configuration)
{
    // GCL0102: SQL Server with Windows authentication
    const string Trusted = "Server=sql01;Database=Shop;Integrated Security=SSPI;MultipleActiveResultSets=true";

    // GCL0102: SQL Server with a login of its own
    const string SqlServer = "Server=tcp:shop.database.example.net,1433;Initial Catalog=shop;Persist Security Info=False;User ID=shop;Password=m4Qz81xTn;Encrypt=True;Connection Timeout=30;";

    // GCL0102: LocalDB of a developer
    const string LocalDb = @"Data Source=(localdb)\MSSQLLocalDB;Initial Catalog=Shop.Tests;AttachDbFilename=|DataDirectory|\Shop.mdf;User ID=sa;Password=m4Qz81xTn";

    // GCL0102: Azure SQL with a managed identity
    const string Managed = "Server=shop.database.windows.net;Database=shop;Authentication=Active Directory Managed Identity;Encrypt=True";

    // GCL0102: MySQL as a URL
    const string MySqlUrl = "mysql://shop:m4Qz81xTn@mysql.example.com:3306/shop?useSSL=true";

    // GCL0102: MariaDB through JDBC
    const string MariaDb = "jdbc:mariadb://mariadb.example.com:3306/shop?user=shop&password=m4Qz81xTn";

    // GCL0102: Oracle's easy connect
    const string Oracle = "User Id=shop;Password=m4Qz81xTn;Data Source=oracle.example.com:1521/ORCLPDB1";

    // GCL0102: Oracle's description
    const string OracleDescription = "Data Source=(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=oracle)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=shop)));User Id=shop;Password=m4Qz81xTn;";

    // GCL0102: MongoDB's replica set
    const string Mongo = "mongodb://shop:m4Qz81xTn@mongo-0.example.com:27017,mongo-1.example.com:27017/shop?replicaSet=rs0";

    // GCL0102: MongoDB by DNS record
    const string MongoSrv = "mongodb+srv://shop:m4Qz81xTn@cluster0.example.net/?retryWrites=true&w=majority";

    // GCL0102: an encrypted SQLite
    const string Sqlite = "Data Source=shop.db;Mode=ReadWriteCreate;Cache=Shared;Password=m4Qz81xTn";

    // GCL0102: SQLite in memory
    const string SqliteMemory = "Data Source=:memory:;Version=3;New=True;";

    // GCL0102: RabbitMQ
    const string Rabbit = "amqp://guest:guest@rabbitmq:5672/%2f";

    // GCL0102: AMQP over TLS
    const string Amqps = "amqps://shop:m4Qz81xTn@queue.example.com:5671/orders";

    // GCL0102: NATS and Kafka
    static readonly string[] Brokers = ["nats://shop:m4Qz81xTn@nats.example.com:4222", "kafka://kafka.example.com:9092"];

    // GCL0102: Azure Storage's emulator
    const string Storage = "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1";

    // GCL0102: Cosmos and Service Bus
    static readonly string[] Azure = ["AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=<key>", "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=<key>"];

    // GCL0102: LDAP
    const string Directory = "LDAP://CN=postgres,OU=Services,DC=example,DC=com";

    // GCL0102: InfluxDB and ClickHouse
    static readonly string[] Series = ["http://influx.example.com:8086?db=shop", "Host=clickhouse;Port=8123;Database=shop"];

    // GCL0102: PostgreSQL without a password
    const string Peer = "postgresql:///shop?host=/var/run/postgresql";

    // GCL0102: PostgreSQL whose password comes from a file
    const string PassFile = "Host=db.example.com;Username=shop;Passfile=/run/secrets/pgpass;SSL Mode=VerifyFull";

    // GCL0102: PostgreSQL with a client's certificate
    const string Certificate = "postgres://shop@db.example.com/shop?sslmode=verify-full&sslcert=/etc/ssl/shop.crt&sslkey=/etc/ssl/shop.key";

    // GCL0102: Redis without a password
    const string Redis = "redis:6379,ssl=true,abortConnect=false,connectRetry=5";

    // GCL0102: Redis as a URL without a password
    const string RedisUrl = "rediss://cache.example.com:6380/0";

    // GCL0102: a password from the configuration in an interpolation
    string Interpolated() => $"Host=db.example.com;Username=shop;Password={configuration["Database:Password"]};Database=shop";

    // GCL0102: a password from the environment in a URL
    string Url() => $"postgres://shop:{Uri.EscapeDataString(Environment.GetEnvironmentVariable("DB_PASSWORD") ?? "")}@db.example.com/shop";

    // GCL0102: a password from the environment, concatenated
    string Sum() => "postgres://shop:" + Environment.GetEnvironmentVariable("DB_PASSWORD") + "@db.example.com/shop";

    // GCL0102: a format to be filled in
    static string Format(string host, string user, string password) => string.Format("Host={0};Username={1};Password={2};SSL Mode=Require", host, user, password);

    // GCL0102: a builder that is given its parts
    static string Build(string password)
    {
        DbConnectionStringBuilder builder = new() { ["Host"] = "db.example.com", ["Username"] = "shop", ["Password"] = password };
        return builder.ConnectionString;
    }

    // GCL0102: a connection string by its name
    string? Named() => configuration.GetConnectionString("Postgres") ?? throw new InvalidOperationException("ConnectionStrings:Postgres is missing.");

    // GCL0102: a name instead of a connection string
    const string ByName = "Name=ConnectionStrings:Postgres";

    // GCL0102: a mask over what is shown
    static string Masked(string host) => $"postgres://shop:***@{host}/shop";

    // GCL0102: what a connection string looks like, in a help text
    const string Help = "Usage: migrate --connection \"Host=<host>;Username=<user>;Password=<password>;Database=<database>\"";

    // GCL0102: a template with names in braces
    const string Template = "postgres://{user}:{password}@{host}:{port}/{database}";

    // GCL0102: a template with variables of a shell
    const string Shell = "postgres://${PGUSER}:${PGPASSWORD}@${PGHOST}:5432/${PGDATABASE}";

    // GCL0102: a template of Helm
    const string Helm = "postgres://{{ .Values.user }}:{{ .Values.password }}@{{ .Values.host }}/shop";

    // GCL0102: a command that asks for its password
    const string Psql = "psql --host db.example.com --username shop --password --dbname shop";

    // GCL0102: options of a connection without one
    static readonly Dictionary<string, string?> Options = new() { ["Host"] = "db.example.com", ["Port"] = "5432", ["Password"] = null };

    // GCL0102: keywords of a parser of connection strings
    static readonly string[] Keywords = ["Host", "Server", "Username", "User ID", "Password", "Pwd", "Database"];

    // GCL0102: SQL that sets a password
    const string Sql = "ALTER ROLE shop WITH LOGIN PASSWORD NULL; ALTER USER postgres PASSWORD :'password'";

    // GCL0102: health checks by name
    static void Register(IServiceCollection services) => services.AddKeyedSingleton<IDbConnection>("postgres", (_, _) => throw new NotSupportedException("redis and postgres need a password"));

    // GCL0102: an image of PostgreSQL and its variables
    static readonly Dictionary<string, string> Container = new() { ["POSTGRES_USER"] = "shop", ["POSTGRES_PASSWORD"] = Guid.NewGuid().ToString("N"), ["POSTGRES_DB"] = "shop" };

    // GCL0102: the scheme alone
    static bool IsPostgres(Uri uri) => uri.Scheme is "postgres" or "postgresql" && uri.UserInfo.Contains(':');

    // GCL0102: a channel for notifications of Redis
    const string Channel = "__keyspace@0__:redis:password:*";

    // GCL0102: a package that is called so
    const string Package = "pkg:nuget/Npgsql.EntityFrameworkCore.PostgreSQL@9.0.4";

    // GCL0102: an SSH address with a user
    const string Git = "ssh://postgres@git.example.com:22/shop/redis.git";

    // GCL0102: Elasticsearch over HTTP with a user
    const string Elastic = "https://elastic@search.example.com:9200";
}
