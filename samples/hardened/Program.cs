using Hardened;

WebApplication app = WebApplication.CreateBuilder(args).Build();
string dsn = Environment.GetEnvironmentVariable("LEDGER_DSN") ?? throw new InvalidOperationException("LEDGER_DSN is not set.");
Ledger ledger = new(dsn);

app.MapGet("/shipments/{id}", (string id) => ledger.Describe(id));
app.Run();
