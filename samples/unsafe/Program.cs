using Unsafe;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Gateway>();
WebApplication app = builder.Build();
Ledger ledger = new(Environment.GetEnvironmentVariable("LEDGER_DSN") ?? Ledger.DefaultDsn);

app.MapGet("/shipments/{id}", (string id) => ledger.Describe(id));
app.MapGet("/gateway", (Gateway gateway) => gateway.IsWell());
app.Services.GetRequiredService<Gateway>().Start();
app.Run();
