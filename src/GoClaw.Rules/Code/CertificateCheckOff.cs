using GoClaw.Rules.Text;

namespace GoClaw.Rules.Code;

/// <summary>A client that accepts every certificate a server shows it.</summary>
/// <param name="Location">What takes the callback, or the callback itself where it is an argument.</param>
/// <param name="Member">The name of what takes it: a property, an event, a variable, a parameter.</param>
/// <param name="Reach">Where it is so.</param>
/// <param name="Removal">What takes it out again, or null where the rest would not compile or would lose another check.</param>
public sealed record CertificateCheckOff(Location Location, string Member, Reach Reach, IReadOnlyList<TextEdit>? Removal) : CodeFact(Location);

/// <summary>How far something that a program does can reach.</summary>
public enum Reach
{
    Everywhere,

    /// <summary>Only on a developer's machine: behind <c>IsDevelopment()</c> or <c>#if DEBUG</c>.</summary>
    Development,

    /// <summary>Only to servers on the same machine.</summary>
    Loopback,
}
