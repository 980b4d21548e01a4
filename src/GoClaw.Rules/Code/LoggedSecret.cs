using GoClaw.Rules.Text;

namespace GoClaw.Rules.Code;

/// <summary>What a secret in a program comes from.</summary>
public enum SecretOrigin
{
    EnvironmentVariable,
    ConfigurationKey,
    Header,
    Constant,
    Field,
    Property,
    Parameter,
}

/// <summary>Where a program writes what others read.</summary>
public enum LogKind
{
    Log,
    Console,
    Trace,
    Exception,
}

/// <summary>A secret that a program writes where logs are read.</summary>
/// <param name="Location">The smallest expression in the call that has it.</param>
/// <param name="Log">Where it is written.</param>
/// <param name="Origin">What it comes from.</param>
/// <param name="Name">Of the variable, key or symbol.</param>
/// <param name="From">Where it enters the program; null where that is another file.</param>
/// <param name="Removal">Takes it out of the call; null where the code might not compile any more.</param>
public sealed record LoggedSecret(Location Location, LogKind Log, SecretOrigin Origin, string Name, Location? From, IReadOnlyList<TextEdit>? Removal) : CodeFact(Location);
