using GoClaw.Rules.Text;

namespace GoClaw.Rules.Code;

/// <summary>
/// What only a reader with a compiler at hand can see in a program: a check that is switched off, a secret on its way into a log, an address
/// that a client asks. The reader says what is there; what to think of it is a rule's.
/// </summary>
/// <param name="Location">Where a finding would stand.</param>
public abstract record CodeFact(Location Location);
