namespace Case;

static class OtherDatabases
{
    static readonly string[] None =
    [
        "Server=tcp:db.example.com,1433;Initial Catalog=app;User ID=app;Password=Jr7kQp2vX9m",
        "Data Source=db.example.com;User ID=app;Password=Jr7kQp2vX9m",
        "Server=db.example.com;Database=app;User Id=app;Password=Jr7kQp2vX9m;TrustServerCertificate=True",
        "Server=db.example.com;Database=app;Integrated Security=true;Password=Jr7kQp2vX9m",
        "Server=.;Database=app;Trusted_Connection=True;MultipleActiveResultSets=true",
        "Data Source=app.db;Password=Jr7kQp2vX9m",
        "Data Source=(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db)(PORT=1521)));User Id=app;Password=Jr7kQp2vX9m",
        "mongodb://app:Jr7kQp2vX9m@db.example.com/app",
        "mongodb+srv://app:Jr7kQp2vX9m@db.example.com/app",
        "mysql://app:Jr7kQp2vX9m@db.example.com/app",
        "amqp://app:Jr7kQp2vX9m@queue.example.com/",
        "https://app:Jr7kQp2vX9m@files.example.com/",
        "ftp://app:Jr7kQp2vX9m@files.example.com/",
        "smtp://app:Jr7kQp2vX9m@mail.example.com:587",
        "AccountEndpoint=https://db.example.com;AccountKey=Jr7kQp2vX9m",
        "Endpoint=sb://bus.example.com/;SharedAccessKeyName=app;SharedAccessKey=Jr7kQp2vX9m",
        "jdbc:sqlserver://db.example.com;user=app;password=Jr7kQp2vX9m",
        "Filename=app.db;Password=Jr7kQp2vX9m",
    ];
}
