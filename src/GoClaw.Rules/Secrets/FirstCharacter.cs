namespace GoClaw.Rules.Secrets;

/// <summary>Forms by the ASCII characters that they can start with: what stands at a place is compared with the few that could, not with all.</summary>
sealed class FirstCharacter<T>
{
    readonly T[][] forms = new T[128][];

    public FirstCharacter(T[] all, Func<T, char, bool> canStartWith)
    {
        for (int c = 0; c < forms.Length; c++)
            forms[c] = Array.FindAll(all, form => canStartWith(form, (char)c));
    }

    public T[] this[char c] => c < forms.Length ? forms[c] : [];
}
