namespace Hardened;

/// <summary>What the agents may ask about shipments.</summary>
sealed class Ledger(string dsn)
{
    public string Describe(string id) => $"shipment {id}, kept in a database of {dsn.Length} characters";
}
