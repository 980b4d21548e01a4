using System;
using Microsoft.Extensions.Configuration;

class Base
{
    protected IConfiguration Inherited { get; } = new ConfigurationBuilder().Build();

    private IConfiguration hidden = new ConfigurationBuilder().Build();

    protected object Use() => hidden;
}

class ByField
{
    readonly IConfiguration configuration;
    readonly string early = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    public ByField(IConfiguration configuration)
    {
        this.configuration = configuration;
        string dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    public ByField(string name)
        : this(new ConfigurationBuilder().Build())
    {
        string dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";
    }

    public ByField()
        : this("postgres://app:Jr7kQp2vX9m@db.example.com/app")
    {
    }

    string Get() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    string Accessor { get { return "postgres://app:Jr7kQp2vX9m@db.example.com/app"; } }

    static string Static() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    string Hides(string configuration) => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}

class ByBase : Base
{
    string Get() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}

class ByProperty
{
    public IConfiguration Configuration { get; set; } = null!;

    string Get() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}

static class ByStatic
{
    static readonly IConfiguration Configuration = new ConfigurationBuilder().Build();
    static readonly string Dsn = "postgres://app:Jr7kQp2vX9m@db.example.com/app";

    static string Get() => "postgres://app:Jr7kQp2vX9m@db.example.com/app";
}
