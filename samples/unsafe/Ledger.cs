namespace Unsafe;

/// <summary>What the agents may ask about shipments.</summary>
sealed class Ledger(string dsn)
{
    public const string DefaultDsn = "Host=db.harbor.example;Username=ledger;Password=Tq4bN8wYzL;Database=ledger";

    public string Describe(string id) => $"shipment {id}, kept in a database of {dsn.Length} characters";
}
