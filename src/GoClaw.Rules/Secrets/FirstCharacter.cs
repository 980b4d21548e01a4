namespace GoClaw.Rules.Secrets;

/// <summary>Forms by the ASCII characters that they can start with: what stands at a place is compared with the few that could, not with all.</summary>
sealed class FirstCharacter<T>(T[] all, Func<T, char, bool> canStartWith)
{
    // Found when a text asks, for a process that judges one file meets few characters; two threads may do it twice.
    readonly T[]?[] forms = new T[]?[128];

    public T[] this[char c] => c < forms.Length ? forms[c] ??= Find(c) : [];

    T[] Find(char c) => Array.FindAll(all, form => canStartWith(form, c));
}
