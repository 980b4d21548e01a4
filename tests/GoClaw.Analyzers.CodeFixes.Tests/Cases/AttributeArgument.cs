using System.ComponentModel;

[Description("postgres://app:Jr7kQp2vX9m@db.example.com/app")]
class Db
{
    [DefaultValue("postgres://app:Jr7kQp2vX9m@db.example.com/app")]
    public string? Dsn { get; set; }
}
