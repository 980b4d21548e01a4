using Unsafe;

WebApplication app = WebApplication.CreateBuilder(args).Build();
Ledger ledger = new(Environment.GetEnvironmentVariable("LEDGER_DSN") ?? Ledger.DefaultDsn);

app.MapGet("/shipments/{id}", (string id) => ledger.Describe(id));
app.Run();
