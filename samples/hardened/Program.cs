using Hardened;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Gateway>();
WebApplication app = builder.Build();
string dsn = Environment.GetEnvironmentVariable("LEDGER_DSN") ?? throw new InvalidOperationException("LEDGER_DSN is not set.");
Ledger ledger = new(dsn);

app.MapGet("/shipments/{id}", (string id) => ledger.Describe(id));
app.MapGet("/gateway", (Gateway gateway) => gateway.IsWell());
app.Services.GetRequiredService<Gateway>().Start();
app.Run();
