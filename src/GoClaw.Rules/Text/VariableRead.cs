namespace GoClaw.Rules.Text;

/// <summary>How a program comes to read a value from a variable that stands written in it.</summary>
/// <param name="Edits">Null where that cannot be written there.</param>
/// <param name="Obstacle">Why not, as a sentence of the finding; null where there is nothing to say.</param>
public sealed record VariableRead(IReadOnlyList<TextEdit>? Edits, string? Obstacle = null);
