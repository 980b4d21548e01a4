using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Takes names apart: <c>botToken</c>, <c>BOT_TOKEN</c>, <c>bot-token</c> and <c>Bot Token</c> are the same two words.</summary>
static class Words
{
    /// <summary>The next word. Digits stay with the letters before them; everything but letters and digits separates.</summary>
    public static bool TryNext(string name, ref int from, out TextSpan word)
    {
        int start = from;
        while (start < name.Length && !char.IsLetterOrDigit(name[start]))
            start++;
        int end = start;
        while (end < name.Length && char.IsLetterOrDigit(name[end]) && !(end > start && BeginsWord(name, end)))
            end++;
        word = TextSpan.FromBounds(start, end);
        from = end;
        return !word.IsEmpty;
    }

    /// <summary>The T of "botToken", and of "APIToken".</summary>
    static bool BeginsWord(string name, int i) =>
        Ascii.IsUpper(name[i])
        && (!Ascii.IsUpper(name[i - 1]) || (i + 1 < name.Length && Ascii.IsLower(name[i + 1])));
}
