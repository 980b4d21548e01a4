namespace GoClaw.Rules.Severities;

/// <summary>What a configuration is for.</summary>
public enum Profile
{
    /// <summary>Strangers may reach the gateway: everything counts.</summary>
    Production,

    /// <summary>A developer is alone with the gateway: what then harms nobody (<see cref="Rule.OnlyInProduction"/>) is a reminder.</summary>
    Development,
}
